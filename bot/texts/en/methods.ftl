# Ways of working: choosing from a few, what you want of it, and why one is offered.

methods-summary = Pick a way of working
methods-menu = A way of working puts the questions in an order. You may skip any step.
methods-intents = What do you want from this talk?
methods-without = Fine, no set way of working. Just write on.
methods-without-intent = Fine. Write on, and you'll see where it goes.
methods-step = { $title }: step { $step } of { $steps }

methods-button-none = No set way
methods-button-skip = Skip
methods-button-options = Give options
methods-button-stop = Stop here
methods-button-socratisch = Keep asking
methods-button-grow = From wish to step
methods-button-starr = Retell it
methods-button-korthagen = Look at one moment
methods-button-gibbs = Go through it
methods-button-aar = Look back together
methods-button-dubbelslag = Find the rule
methods-button-waarderend = Find what works
methods-button-premortem = Suppose it failed
methods-button-tegenspraak = Argue against me
methods-button-perspectieven = Look as another

methods-intent-button-analyse = Understand something
methods-intent-button-decide = Choose something
methods-intent-button-produce = Make something
methods-intent-button-innovate = Renew something
methods-intent-button-none = I don't know yet
methods-intent-named-analyse = You want to understand something.
methods-intent-named-decide = You want to choose something.
methods-intent-named-produce = You want to make something.
methods-intent-named-innovate = You want to renew something.
methods-intent-button-menu = Pick a way

methods-about-socratisch = six questions about what you mean and what you take for granted (Socratic)
methods-about-grow = seven questions, until you know what you will do and when (GROW)
methods-about-starr = five questions about one event (STARR)
methods-about-korthagen = six questions, from what happened to what you want to try (Korthagen)
methods-about-gibbs = six questions, from what happened to a plan (Gibbs)
methods-about-aar = five questions for you as a team (after-action review)
methods-about-dubbelslag = five questions about the rule behind what keeps coming back (double loop)
methods-about-waarderend = five questions that begin with what worked (appreciative)
methods-about-premortem = five questions as if the plan had failed (pre-mortem)
methods-about-tegenspraak = five questions about the best argument against your idea
methods-about-perspectieven = six questions about what somebody else sees and knows

methods-reason-plan = There is a plan here. Act as if it had failed, and the weak spot shows.
methods-reason-choice = There is something to choose here. Seven short questions lead to a step.
methods-reason-sure = This sounds settled. See whether it survives a counter-argument.
methods-reason-returns = This comes back more often. There may be a rule behind it.
methods-reason-otherwise = This went another way than meant. Step by step you see where it turned.
methods-reason-works = Something went well here. You can build on that.
methods-reason-always = There is a word like “always” or “nobody” in it. Asking on shows whether that holds.
methods-reason-others = Others notice this too. Looking through their eyes may show something.
methods-reason-event = This is one event. You can retell it in five steps.
methods-reason-together = You did this together. Then you can look back on it together.

# A draft from a conversation, two smaller questions, and where the words of a proposal come from.

drafting-heading = *Draft, only you see this.*
drafting-summary = Your draft is ready
drafting-wording-own = your words
drafting-wording-idea = your idea, put into words by AI
drafting-wording-ai = AI, not yet changed by you
drafting-yours-person = your words
drafting-yours-ai_edited = with AI, changed by you
drafting-yours-ai = AI, not yet changed by you
drafting-origin-person = own words
drafting-origin-ai_edited = with AI, changed
drafting-origin-ai = AI, not changed
drafting-empty = *Still empty*: { $fields }
drafting-no-goal = This touches none of the goals.
drafting-check = *Check this*: { $check }
drafting-check-colleague = ask one colleague whether this is right.
drafting-next = It's all in the form already. There you make it your own.
drafting-label-guided = From your own sentences, without AI
drafting-button-edit = Change it
drafting-nothing = I can't draw a proposal from this conversation yet. An empty form works too.
drafting-writing = I'm writing a draft from this conversation. It comes in our private chat.
drafting-form-ai = *Made with AI*: { $fields }. Change what isn't right.
drafting-provenance-ai = As the AI wrote it: { $sections }.
drafting-provenance-edited = Written with AI and changed: { $sections }.
drafting-provenance-rest = People wrote the rest.

drafting-button-sharpen = Make it sharper
drafting-sharpening = I'm putting two smaller questions beside yours. They come in our private chat.
drafting-sharper-summary = Two smaller questions
drafting-sharper =
    Your question: “{ $question }”
    Smaller could be:
drafting-sharper-which = Which says best what you want to know?
drafting-button-take = Take { $number }
drafting-button-keep = Keep mine
drafting-taken-shared = The question you shared stays on the wall. This one is yours alone.
drafting-kept = You keep your own question: “{ $question }”

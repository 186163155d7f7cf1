# What somebody brought to a Prof-cirkel, and the harvest at its end.
contribution-summary = What you brought
contribution-mine = *What you brought*. Only you can take it out of the circle, one by one.
contribution-none = You have brought nothing yet, or all of it is gone.
contribution-about = About { $about }
contribution-by-ai = About { $about } · Vita wrote this, because you asked
contribution-note = If you take something out, only your own text goes along. What others wrote stays in the circle.
contribution-button-take = Take it out
contribution-button-propose = Make a proposal
contribution-button-back = Take it back
contribution-button-more = Show older
contribution-take-title = Take it out
contribution-take-submit = Keep
contribution-take-what = You wrote this. Take out what is about somebody else.
contribution-field-text = What do you take out?
contribution-field-who = Who sees this?
contribution-way-private = Only me
contribution-way-team = My team: { $team }
contribution-readers = If you share it with your team, these read it: { $readers }.
contribution-taken = Kept with your insights. Only you see this.
contribution-taken-team = Shared with { $team }.
contribution-revoked = Taken back. The text is gone. Whoever read it has read it.

harvest-title = Harvest
harvest-begun = The circle is rounding off. Its place asks for everybody's harvest.
harvest-asked = { $name } rounds off the Prof-cirkel “{ $theme }”. There is time to look back up to { $day }.
harvest-question = What do you do differently in your work now, because of this circle?
harvest-what = About “{ $theme }”. One or two sentences are enough.
harvest-field = What is your harvest?
harvest-field-hint = Something you now know, can or do differently. It may be a question too.
harvest-said = *{ $name }* takes along:
harvest-given = Your harvest is in the circle.
harvest-ended = The Prof-cirkel “{ $theme }” is done.
harvest-ended-said = What you take with you stands above. It belongs to whoever wrote it.
harvest-ended-nothing = This place stays yours. Vita does nothing more here.

proposal-label-from-circle = Began in Prof-cirkel

refusal-contribution-not-yours = Only whoever brought it can do this.
refusal-contribution-by-ai = Vita wrote this. What you think of it yourself you can write down with note.

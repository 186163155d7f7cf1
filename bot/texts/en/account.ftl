# Telling each other how it went: professional and manager, same questions, same day, same readers.

account-summary = Telling each other how it went
account-invites-professional =
    This week you and { $other } tell each other how it went. Same questions, same day, same readers. You write about what you learned. You choose what to show.
    How did the past weeks go? You and { $other } write it down for each other this week. You get the same questions and read each other's text at the same moment. Write about what you learned. You choose what to show.
    This week it is telling both ways, you and { $other }. Questions, day and readers are equal for both. One thing you learned is enough. You choose what to show.
account-invites-manager =
    This week you and { $other } tell each other how it went. Same questions, same day, same readers. You write about what you contributed, not about the other.
    How did the past weeks go? You and { $other } write it down for each other this week. You get the same questions and read each other's text at the same moment. Write about what you contributed, not about the other.
    This week it is telling both ways, you and { $other }. Questions, day and readers are equal for both. One thing you contributed is enough. Do not write about the other.
account-until = You have until { $day }, { $clock }. After that you read each other's text.
account-readers = *Who sees this*: { $readers }, { $managers } included. Only when everybody is done, or after { $day }, { $clock }.
account-button-begin = Begin
account-button-change = Change
account-button-withdraw = Withdraw
account-button-read = Read
account-button-more = Read on
account-button-done = Done
account-button-otherwise = Went otherwise

account-title = Both ways
account-save = Save
account-cancel = Later
account-note-professional = Write about your own work and what you learned. All may stay empty but one answer.
account-note-manager = Write about what you contributed. All may stay empty but one answer.
account-wanted = What did I want to learn or contribute?
account-changed = What is different because of what I did?
account-failed = What failed, and what did I need?
account-commits = What do I commit to until { $day }?
account-commits-hint = Each on a line of its own. I'll ask about it then.
account-asks = What do I ask of the other?
account-items = What do you lay beside it?
account-items-hint = Up to three insights or proposals of your own. May stay empty.
account-items-many = Choose three at most.
account-empty = Write something at one question.
account-item-insight = Insight: { $text }
account-item-proposal = Proposal: { $text }
account-given = Saved. You can change it until { $day }, { $clock }.
account-taken-back = Your text is withdrawn. Whoever read it, has read it.

account-ready = Your texts about the past weeks now stand side by side. Talk about the difference first, then about the agreements.
account-shown-title = *Both ways, { $team }*
account-side-professional = { $name }
account-side-manager = { $name }, manager
account-label-wanted = Wanted
account-label-changed = Different now
account-label-failed = Failed
account-label-commits = Commits to
account-label-asks = Asks
account-label-items = Laid beside it
account-nothing = Nothing is running now. Every fourth week you tell each other how it went.
account-running = This week you tell each other how it went.

account-commitments = *What you committed to*
account-commitment = “{ $text }”, by { $day }
account-settled-done = “{ $text }”: done.
account-settled-otherwise = “{ $text }”: it went otherwise. You can tell about it in your next text.
account-no-manager = In { $team } people are about to tell each other how it went. There is no manager yet. Give somebody that role, then it begins in four weeks.

wall-commitments = *What managers committed to*
wall-commitment = { $name }: “{ $text }”, by { $day }

refusal-account-gone = This round isn't there any more. /vita bothways shows what is running now.
refusal-account-over = The texts stand side by side already. It can be done again in four weeks.
refusal-account-not-yours = This is for the people of this team and their managers.

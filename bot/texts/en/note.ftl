# The note of learning by doing: what you tried and what you saw. And the line half-way the week that asks for it.

note-title = Take a note
note-save = Save
note-cancel = Not now
note-question = Your question this week:
note-tried = What did you try?
note-tried-hint = A few words are enough, however small it was.
note-saw = What did you see happen?
note-saw-hint = Something you saw or heard. One of the two may stay empty.
note-one-of-two = Write something in one of the two. Three words are enough.
note-line-tried = *Tried*: “{ $text }”
note-line-saw = *Saw*: “{ $text }”
note-comes-back = Saved. It comes back { $last }, when you look back.
note-comes-back-later = Saved. It comes back when you look back.
note-readers = Only you see this. In a private chat I take it along.
note-summary = Your note is saved
note-button-write = Take a note
note-button-more = Note one more thing
note-button-spar = Think along
note-button-own = Show my notes
note-button-not-now = Not this week
note-button-edit = Change it
note-button-delete = Delete the note
note-own = *Your last notes*
note-own-none = You haven't noted anything yet. That's fine.
note-own-summary = Your notes
note-deleted = The note is deleted. Nobody else had seen it.
note-left-alone = Fine. I won't ask about it again this week.
my-data-notes = *Notes, for you alone*
note-then = You noted this week:

note-calls =
    Halfway. Your question was “{ $question }”
    One minute is enough for your own question: “{ $question }”
    This week you are looking into “{ $question }”
    This was on the table at the start of the week: “{ $question }”
    The middle of the week, the middle of your question: “{ $question }”
    This is what you wanted to know this week: “{ $question }”
    Your question of this week once more: “{ $question }”
note-calls-thought =
    At the start of the week you thought “{ $thought }”.
    Your first thought was “{ $thought }”.
note-call-questions =
    What have you tried so far, however small?
    What did you see yesterday that fits?
    Does it still match what you see now?
    Where did you come across it today or yesterday?
    What did somebody say about it this week?
    What could you try once tomorrow?
    What turned out differently from what you thought?
    What did you see somebody else do?
note-call-summary = Your question of this week

# The wall as a page in the browser: what stands there and how one gets there.

page-title = The wall
page-skip = To the content
page-walls = Walls
page-everything = All that you can see
page-everything-what = What your teams shared, and what the whole organisation may read.
page-button-leave = Log out
page-readers = You only see what somebody shared, and what you may read.
page-never = Nothing here tells who takes part or how often.
page-learning-wall = Learning Wall: what the team learns, in one place
page-wall-of = The wall of { $name }
page-back = Back to the wall
page-on-this-page = On this page

page-week = This week
page-week-now = Week { $number }, from { $day }
page-week-between = No phase is running now. The next week starts by itself.
page-week-paused = The team is paused.
page-goals = Goals
page-goal = With “{ $goal }”

page-section-questions = Questions
page-section-insights = Insights
page-section-asks = Who asks to think along
page-section-assignments = Assignments of the team
page-section-board = Proposals
page-section-promised = What managers committed to
page-section-figures = The circle in figures
page-section-take = Take along
page-take-what = Proposals and figures that you can read, without names of people.
page-take-report = Report on quarter { $number } of { $year }
page-take-csv = Table (CSV)
page-take-json = Data (JSON)
page-section-themes = Themes in what was shared
page-to-themes = See the themes
page-themes-what = What are several things about? Under each theme stands what it rests on.
page-themes-guided = Found by shared words, without AI.
page-themes-model = Made with AI ({ $model }). Check it against the things below.
page-themes-asks = What was shared here then goes to { $model }. Names don't go along.
page-themes-spent = Today's AI is used up for this team. It's there again tomorrow.
page-button-themes = Have AI look
page-empty-themes = No theme yet. It comes by itself once more is shared about the same.
page-all-questions = All questions
page-all-insights = All insights
page-all-column = See all { $number }
page-older = Older
page-asks-how = You think along in the channel, with the button under the question.
page-item-question = Question
page-item-insight = Insight
page-item-proposal = Proposal

page-empty-questions = No question shared yet. Choose “My team” with your learning question, and it stands here.
page-empty-insights = No insight shared yet. At the end of the week you choose what comes here.
page-empty-asks = Nobody asks to think along now. Ask it with your question or proposal, and it stands here.
page-empty-assignments = No assignment that the team began yet. Offer one with /vita assignment, and it comes here.
page-empty-board = No proposal submitted yet. Type /proposal, and it stands here.
page-empty-column = Nothing now.
page-empty-promised = Nothing yet. It comes here when the team tells each other how it went.
page-empty-figures = The figures begin with the first proposal.
page-empty-leads = Lead times come here as soon as a proposal got an answer.
page-empty-list = Nothing here yet.

page-column-looked-at = Being looked at
page-column-decision = Waits for a decision
page-column-doing = Being put in place
page-column-done = In place
page-column-round = Closed
page-column-not = No or not now

page-circle = The innovation circle
page-circle-said = { $came ->
    [one] 1 proposal came in
   *[other] { $came } proposals came in
}; closed: { $round }. The table stands under the drawing.
page-circle-empty = There is no proposal yet. The circle begins with the first.
page-circle-middle =
    The circle begins
    with the first
    proposal
page-circle-round = { $number ->
    [one] circle closed
   *[other] circles closed
}
page-circle-came = { $number ->
    [one] 1 proposal came in
   *[other] { $number } proposals came in
}
page-circle-outside = { $number ->
    [one] Outside the circle: 1 got a no or not now.
   *[other] Outside the circle: { $number } got a no or not now.
}

page-figures-what = This is about proposals that you can read. Never about people.
page-organisation = The circle of the whole organisation
page-by-domain = By domain
page-by-goal = By goal
page-part = { $came } in, { $round } closed
page-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
page-days-answer = answered in
page-days-circle = closed in
page-table-came = Came in
page-table-answer = Days to the answer
page-table-circle = Days until closed
page-table-weeks = The days are the median of the past { $weeks } weeks.
page-part-none = With none of them
page-lead-answer = Days until the answer, by week
page-lead-circle = Days until the circle is closed, by week
page-table = See the table
page-table-week = Week from
page-table-number = Proposals
page-table-days = Days, the middle one
page-table-where = Where

page-promised-by = { $name }, by { $day }
page-assignment-until = until { $day }
page-outcome-open = under way
page-outcome-done = done
page-outcome-otherwise = went differently

page-enter = The wall of your team
page-enter-how = This link is yours. The button lets you in.
page-enter-lasts = The link works once. After that you stay in for eight hours, or until you log out.
page-button-enter = Open the wall
page-button-enter-room = Go in
page-closed-none = You aren't in yet
page-closed-spent = This link no longer works
page-closed-left = You are logged out
page-closed-elsewhere = This didn't come from this page
page-closed-how = Ask Vita for a new link: type /muur and choose “Open as a page”.
page-trouble = This doesn't work now

page-mine = What Vita keeps about you
page-mine-what = Only you see this page. Deleting is done in chat, with /mydata.
page-mine-file = Take along as a file (JSON)
page-mine-all = Here stands what reads as words. In the file stands everything, also the numbers that Vita works with.
page-mine-nothing = Vita keeps nothing about you.

page-agenda = Your moments
page-agenda-what = Only you see this page. Twelve weeks ahead, without your days off and your pause.
page-agenda-file = Put in calendar (file)
page-agenda-how = Open the file with your calendar. Get a newer one later and the moments move along.

mine-field-text = Text
mine-field-title = Title
mine-field-sections = Content
mine-field-first_thought = First thought
mine-field-expected_yield = Expected yield
mine-field-recalled = What you still knew
mine-field-now = What you think now
mine-field-next_question = Next question
mine-field-tried = Tried
mine-field-saw = Saw
mine-field-words = Words
mine-field-answers = Answers
mine-field-items = Parts
mine-field-reason = Reason
mine-field-payload = Message
mine-field-remark = Remark
mine-field-questions = Questions
mine-field-made = Made
mine-field-said = Said
mine-field-saved = Saved
mine-field-shared_at = Shared
mine-field-at = When
mine-field-posted = Posted
mine-field-name = Name
mine-field-paused_until = Paused until
mine-field-result = Result
mine-field-learned = Learned

# The innovation circle in figures: about proposals, never about people.

circle-title = *The circle in figures*
circle-what = The innovation circle runs from a proposal to work that really goes differently.
circle-empty = There is no proposal yet that you can read. The circle begins with the first.
circle-yours = *What you can read*
circle-others = *The rest of the organisation*
circle-step-submitted = Submitted
circle-step-validated = Looked at
circle-step-answered = Got an answer
circle-step-accepted = Got a yes
circle-step-effectuated = In place
circle-step-round = Circle closed
circle-rate = Answered
circle-answered = { $answered } of { $submitted } proposals got an answer.
circle-days-answer = Until the answer
circle-days-do = From yes to in place
circle-days-circle = Until the circle is closed
circle-days = { $days ->
    [0] less than a day
    [one] 1 day
   *[other] { $days } days
}, the middle one
circle-closed-domain = Closed at { $name }
circle-closed-goal = Closed at “{ $name }”
circle-closed-challenge = Closed for the challenge “{ $name }”
circle-goal = *Goal*: “{ $goal }”
circle-seen = What could be seen
circle-nothing-seen = Nothing yet.
circle-small = Of proposals that you can't read, I only tell about groups of five people or more.
circle-button-wall = See the wall
circle-button = See the circle
circle-summary = The circle in figures

circle-report-title = The innovation circle of { $organisation }
circle-report-made = Made on { $day }. Without names of people.
circle-report-figures = Figures
circle-report-goals = Goals
circle-report-proposals = Proposals
circle-report-proposal = Proposal
circle-report-stage = Where it stands
circle-report-together = What goes differently
circle-report-submitted = Submitted
circle-report-answer = Days to answer
circle-report-circle = Days to closed
circle-report-quarter = On quarter { $number } of { $year }: proposals to which something happened then.
circle-report-none = No proposal has been submitted yet.

# Somebody's own page: App Home in Slack, elsewhere a message.

overview-summary = Your week with Vita
overview-week = *This week in { $team }*: { $phase }
overview-week-between = *{ $team }*: no phase is running now. The next week begins by itself.
overview-no-team = *You are not in a team yet*. Invite Vita to your team's channel.
overview-no-question = You have no learning question this week. That is fine.
overview-button-change = Change question
overview-button-note = Note
overview-button-look-back = Look back
overview-proposals = *My proposals*
overview-no-proposals = You have not submitted anything yet.
overview-more = There are more. Your older proposals are with your data.
overview-button-read = Read { $number }
overview-settings = *Settings*
overview-paused = You are on a break until and including { $day }.
overview-not-paused = Vita may send you messages. A break keeps it quiet.
overview-button-frame = Show the goals
overview-readers = Only you see this page.

overview-sent = *Messages to teams*, for administrators
overview-sent-nothing = Nothing was sent yet.
overview-sent-item = { $at }, { $team }: { $topic }, { $state }
overview-sent-why = { $line } ({ $reason })
overview-topic-kickoff = start of the week
overview-topic-reflection = look back
overview-topic-welcome = introduction
overview-topic-proposal = proposal
overview-topic-other = message
overview-state-pending = waits
overview-state-sending = on its way
overview-state-checking = being checked
overview-state-sent = sent
overview-state-failed = not sent
overview-state-skipped = skipped
overview-state-unknown = not sure it arrived
overview-reason-free = free week
overview-reason-late = too late

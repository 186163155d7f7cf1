# Somebody's moments in their own calendar: of their teams and of their Prof-cirkels.

agenda-kickoff = The week begins · { $team }
agenda-kickoff-about = Choose a question from your own work. Vita posts the start in the channel.
agenda-reflection = Looking back · { $team }
agenda-reflection-about = Ten minutes is enough. Vita asks for it in the channel.
agenda-prof-circle = Prof-cirkel: { $theme }
agenda-prof-circle-about = This round begins, in the circle's own place. There it says who guides.
agenda-words = Your moments for your calendar, twelve weeks ahead. Your days off and your pause are left out. Open a newer one later and the moments move along.
agenda-given = Your moments are in your private chat with me, as a file for your calendar.
agenda-soon = These are your first moments:
agenda-page = The file for your calendar is on a page. The link is yours and works once, for ten minutes.
agenda-page-open = Put in calendar
agenda-no-file = I can't give you a file here. These are your first moments, to put in your calendar yourself:
agenda-empty = Nothing is coming up for you in the next twelve weeks. You are away, or your team has a pause.
agenda-summary = Your moments
file-failed = The file may not have arrived. Isn't it in your private chat with me? Then ask for it again in a while.

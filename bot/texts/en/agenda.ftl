# The moments of a team in somebody's own calendar.

agenda-kickoff = The week begins ({ $team })
agenda-kickoff-about = Choose a question from your own work. Vita posts the start in the channel.
agenda-reflection = Looking back ({ $team })
agenda-reflection-about = Ten minutes is enough. Vita asks for it in the channel.
agenda-words = The moments of { $team } for your calendar, twelve weeks ahead. Days off are left out. Open a newer one later and the moments move along.
agenda-given = The moments of your team are in your private chat with me, as a file for your calendar.
agenda-no-file = I can't give you a file here. These are the first moments, to put in your calendar yourself:
agenda-summary = The moments of your team
file-failed = The file may not have arrived. Isn't it in your private chat with me? Then ask for it again in a while.

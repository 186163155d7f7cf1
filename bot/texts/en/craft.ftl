# The craft check: every four weeks three questions about yourself and AI.

craft-title = You and AI
craft-opening = Once every four weeks: three short questions. All of it may stay empty. Only you see this, later too.
craft-without = What can you do yourself now, even with the AI switched off?
craft-without-hint = Something you couldn't do a month ago, or no longer knew.
craft-handed = What did you leave to the AI on purpose?
craft-handed-hint = On purpose: you know why, and you can take it back.
craft-learned = What did you learn about AI itself?
craft-learned-hint = What it was good at, or where it was wrong.

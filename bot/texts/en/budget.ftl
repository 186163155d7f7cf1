# The model stands aside for a while: today's room is used up, or it goes too fast. Nobody does anything wrong.

dialogue-budget = Today's room for AI answers is used up. The limit is the same for everyone. Your text is kept and fixed questions still work. Tomorrow it's back.
dialogue-brake = A lot is coming in at once. Your text is kept. I'll go on with fixed questions for now, without AI. In a few minutes the AI can think along again.

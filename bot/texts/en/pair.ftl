# First and now, in one short sentence each, in the words of whoever wrote them.

pair-button = Make it shorter
pair-writing = I'm putting first and now side by side, in your own words. It comes in your private chat with me.
pair-summary = First and now, in two sentences
pair-offer = It can be shorter, in your words alone:
pair-button-take = Take this
pair-button-keep = Keep my text
pair-not-shorter = It doesn't get shorter without losing something that you wrote.
pair-taken-shared = What you shared stays on the wall. This short text is yours alone.
pair-kept = You keep your own text: “{ $now }”

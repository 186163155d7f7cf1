# Checking oneself: questions about what one learned, from memory first, then beside what one wrote.

check-title = Check yourself
check-compare = Compare
check-cancel = Not now
check-first = Answer from memory. Then you see what you wrote before. You can skip.
check-summary = Check yourself
check-writing = I'm making three questions about what you wrote. They come in the private chat with me.
check-ready = There are three questions ready about “{ $about }”.
check-nothing = There is nothing to ask about yet. First set a learning question.
check-heading = *Your answers beside what you wrote before*
check-now = *Now*: “{ $text }”
check-skipped = *Now*: skipped
check-earlier = *Before*: “{ $text }”
check-no-earlier = *Before*: you wrote nothing about this yet
check-what = What is different from what you thought?
check-readers = Only you see this. No grade or level comes out of it.
check-goes = If you don't keep it, it's gone on { $day }.
check-kept = Kept, only for you. You find it again with /mydata.
check-dropped = Deleted.
check-label-guided = Fixed questions, without AI

check-button-ask = Check yourself
check-button-begin = Begin
check-button-keep = Keep
check-button-drop = Delete this

my-data-checks = *Checks that you keep, only for you*

refusal-check-gone = These questions are no longer there. /vita check gives new ones.

# Een antwoord dat gestopt is terwijl het gemaakt werd.

stopped-summary = Vita is gestopt
stopped-here = Hier gestopt.

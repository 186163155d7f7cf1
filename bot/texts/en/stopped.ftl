# An answer that was stopped while it was being made.

stopped-summary = Vita stopped
stopped-here = Stopped here.

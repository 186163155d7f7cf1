"""Exports of the submitted proposals and the circle in figures, without names of people.

What was not shared, or was taken back, is not in it. Whoever reads one gets its proposals one by one, so that its
figures need no suppression. `proposals` gathers, `lines` writes JSON and CSV, `report` one readable page; `files`
is how the wall hands them out, for the eyes of whoever asks.
"""

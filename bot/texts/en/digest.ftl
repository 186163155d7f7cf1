# News for one person, together in one message: at most one a working day.

digest-summary = { $count ->
    [2] There's news about two things.
    [3] There's news about three things.
   *[other] There's news about { $count } things:
}
digest-more = { $count ->
    [one] And one more thing.
   *[other] And { $count } more things.
}
digest-button-open = Show what is open

"""What stands in for the world.

- at the wire: `slack` and `teams` (with `teams_cards`, `teams_streams`, `teams_issuer`) are strict servers on this machine,
  `openai` is a scripted one; `teams_people` and `teams_places` are who and what is in Teams
- at the ports: `platform`, `sparring`, `drafting`, `tailoring`, `clock`, `stopwatch`, `calendar`, and a `store` that is away
- `house` is the whole of Vita without a network, `circle_of_six` a Prof-cirkel in it
"""

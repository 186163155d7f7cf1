"""The tests: a folder for each package of the code, and a test is a sentence that promises something.

- `fakes/` stands at the wire and at the ports: servers with real formats, a platform and a clock in memory
- `houses` `databases` `goldens` `chromium` `operators` are fixtures · `settings` `machines` `wheel` what several
  tests ask
- `contracts/` one suite a port, for every implementation · `journeys/` the whole application, a story each
- `injection/` `abuse/` `fuzz/` people and payloads that mean no good, or nothing · `killing/` processes that die
- `acceptance/` a model judged on situations · `benchmarks/` tables, and no test · `agents_playground/` Microsoft's
  own client
"""

"""The whole house, a story each: real use cases, store, scheduler and edges; only the network is a fake."""

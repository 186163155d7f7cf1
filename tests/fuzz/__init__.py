"""Whatever comes in at an edge gets an answer or a clear refusal: one suite, short in the gate and long in `make soak`."""

# Peer consultation in a Prof-cirkel: in writing, in rounds.

consultation-button-bring = Bring something
consultation-button-show = Where it stands
consultation-button-how = How this works

refusal-consultation-method = This way of peer consultation is not there, or its file is not right.
refusal-consultation-over = This round is closed. The newest card says where you are now.
refusal-consultation-listen = This round is for the others. You only read along now.
refusal-consultation-not-yours = This round is for whoever brought the case.

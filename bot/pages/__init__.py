"""The pages: the Learning Wall in a browser, for whoever came in by a link of their own.

Made on the server and readable without JavaScript. People who have no address of their own (`VITA_PUBLIC_URL`)
see the same in the chat.

- `server` the routes · `guard` headers, and a sentence for whatever goes wrong · `entrance` links, cookies, leaving
- `screens` what a template gets to see · `drawing` templates and words · `templates/` the HTML · `static/` its style
- `ring` the Innovatiecirkel, drawn · `charts` bars over the weeks · `export/` what one takes along
"""

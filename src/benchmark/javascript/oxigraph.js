// Serves the N-Quads file that is named as a SPARQL endpoint, at the port that is named or, for 0, any, and says at which.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import oxigraph from 'oxigraph';

const store = new oxigraph.Store();
store.load(readFileSync(process.argv[2]), { format: 'application/n-quads', no_transaction: true, lenient: true });

const server = createServer((request, response) => {
  const query = new URL(request.url, 'http://localhost').searchParams.get('query');
  const type = request.headers.accept;
  try {
    const body = store.query(query, { results_format: type });
    response.setHeader('Content-Type', type);
    response.end(typeof body === 'string' ? body : String(body));
  } catch (error) {
    response.statusCode = 400;
    response.end(String(error));
  }
});
server.listen(Number(process.argv[3]), () => console.log(server.address().port));

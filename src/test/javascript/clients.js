// What independent clients make of a server: one line of JSON a client, on standard output.
// node clients.js BASE, where BASE is the address of the server and the base of its names.
import { QueryEngine } from '@comunica/query-sparql';
import { QueryEngine as TraversalEngine } from '@comunica/query-sparql-link-traversal';
import { rdfDereferencer } from 'rdf-dereference';
import * as rdflib from 'rdflib';

const base = process.argv[2];
const thing = base + 'id/person/li-ming';
const label = 'http://www.w3.org/2000/01/rdf-schema#label';

async function values(bindings) {
  const rows = await bindings.toArray();
  return rows.map((row) => row.get('x').value).sort();
}

/** A description, in whatever form the client asks for. */
async function dereferenced() {
  const { data } = await rdfDereferencer.dereference(thing);
  const labels = new Set();
  for await (const quad of data) {
    if (quad.subject.value === thing && quad.predicate.value === label) labels.add(quad.object.value);
  }
  return [...labels];
}

/** The endpoint, found by the client to be one. */
async function endpoint() {
  return values(await new QueryEngine().queryBindings(
    `SELECT ?x { <${thing}> <${label}> ?x }`, { sources: [base + 'sparql'] }));
}

/** One description as a source of its own. */
async function document() {
  return values(await new QueryEngine().queryBindings(
    `SELECT ?x { <${thing}> <${label}> ?x }`, { sources: [thing] }));
}

/** From a person over the tenure and the post to the organisation, link by link. */
async function traversal() {
  return values(await new TraversalEngine().queryBindings(
    `PREFIX org: <http://www.w3.org/ns/org#> PREFIX ent: <https://w3id.org/entente/ontology#>
     SELECT DISTINCT ?x {
       ?tenure org:member <${thing}> ; ent:post ?post .
       ?post org:postIn ?organization .
       ?organization <${label}> ?x
     }`, { sources: [thing], lenient: true }));
}

/** The reader of the Solid applications. */
async function rdflibFetched() {
  const store = rdflib.graph();
  await new rdflib.Fetcher(store, { timeout: 20000 }).load(thing);
  return store.each(rdflib.sym(thing), rdflib.sym(label)).map((node) => node.value);
}

for (const client of [dereferenced, endpoint, document, rdflibFetched, traversal]) {
  console.log(JSON.stringify({ client: client.name, result: await client() }));
}
process.exit(0);

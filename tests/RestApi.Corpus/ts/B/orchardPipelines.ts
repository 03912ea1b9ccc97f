import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";
import type { DownloadResponse, RestResponse } from "@comind/api/server";

type Left<E> = { readonly tag: "left"; readonly error: E };
type Right<A> = { readonly tag: "right"; readonly value: A };
type Either<E, A> = Left<E> | Right<A>;

interface Tree {
  id: string;
  sort: string;
  planted: number;
}

interface Harvest {
  treeId: string;
  kilos: number;
}

interface Problem {
  status: number;
  message: string;
}

const left = <E>(error: E): Either<E, never> => ({ tag: "left", error });
const right = <A>(value: A): Either<never, A> => ({ tag: "right", value });

const map =
  <A, B>(f: (a: A) => B) =>
  <E>(either: Either<E, A>): Either<E, B> =>
    either.tag === "right" ? right(f(either.value)) : either;

const chain =
  <E, A, B>(f: (a: A) => Either<E, B>) =>
  (either: Either<E, A>): Either<E, B> =>
    either.tag === "right" ? f(either.value) : either;

const getOrElse =
  <A>(fallback: A) =>
  <E>(either: Either<E, A>): A =>
    either.tag === "right" ? either.value : fallback;

const pipe = (value: any, ...fns: Array<(x: any) => any>): any => fns.reduce((acc, fn) => fn(acc), value);

const compose =
  (...fns: Array<(x: any) => any>) =>
  (value: any): any =>
    fns.reduceRight((acc, fn) => fn(acc), value);

const tap =
  <A>(effect: (a: A) => void) =>
  (a: A): A => {
    effect(a);
    return a;
  };

const request =
  (method: string) =>
  (path: string, body?: unknown): RestResponse => {
    RestApi.createClient(AppSchema.getVars().ORCHARD_URL);
    RestApi.createRequest(path, method);
    if (body) RestApi.addJsonBody(body);
    return RestApi.executeRequest();
  };

const get = request("GET");
const post = request("POST");

const isSuccess = (res: RestResponse): boolean => Math.floor(res.statusCode / 100) === 2;

const toEither = (res: RestResponse): Either<Problem, string> =>
  isSuccess(res)
    ? right(res.content) // quiet B either
    : left({ status: res.statusCode, message: res.content });

const toEitherLoose = (res: RestResponse): Either<Problem, string> =>
  res.content ? right(res.content) : left({ status: res.statusCode, message: "empty" }); // also =loose

const orThrow = (res: RestResponse): RestResponse => {
  if (!isSuccess(res)) throw new Error(`orchard: ${res.statusCode}`);
  return res;
};

const parse = <T>(text: string): T => JSON.parse(text);

const body = (res: RestResponse): string =>
  res.content; // also =body

export const trees = (): Tree[] => pipe(get("/trees"), toEither, map(parse<Tree[]>), getOrElse<Tree[]>([]));

export const oldTrees = (year: number): Tree[] =>
  (JSON.parse(orThrow(get("/trees/old")).content) as Tree[]).filter((tree) => tree.planted < year); // quiet B orthrow

export const youngTrees = (year: number): Tree[] =>
  (JSON.parse(get("/trees/young").content) as Tree[]).filter((tree) => tree.planted > year); // LOUD B2001 direct

export const sorts = (): string[] =>
  pipe(
    get("/sorts"),
    tap<RestResponse>((res) => console.log("sorts", res.statusCode)),
    (res: RestResponse) => JSON.parse(res.content), // LOUD B2001 tap
    (names: string[]) => names.sort(),
  );

export const rootstocks = (): string[] =>
  pipe(
    get("/rootstocks"),
    tap<RestResponse>((res) => {
      if (res.statusCode !== 200) throw `rootstocks: ${res.statusCode}`;
    }),
    (res: RestResponse) => parse<string[]>(res.content), // quiet B tap
  );

export const weather = (): Either<Problem, string> =>
  toEitherLoose(get("/weather")); // LOUD B2001 loose =loose

export const soil = (): any =>
  compose(parse, body)(get("/soil")); // LOUD B2001 compose =body

export const frost = (): boolean => {
  const res = get("/frost");
  return isSuccess(res) && JSON.parse(res.content).warning === true; // quiet B and
};

export const hail = (): boolean => {
  const res = get("/hail");
  return isSuccess(res) || JSON.parse(res.content).warning === true; // LOUD B2001 or
};

export const harvests = (ids: string[]): Harvest[] =>
  ids
    .map((id) => get(`/trees/${id}/harvest`))
    .filter(isSuccess)
    .map((res) => JSON.parse(res.content)); // quiet B filter

export const yields = (ids: string[]): number[] =>
  ids
    .map((id) => get(`/trees/${id}/yield`))
    .filter((res) => res.statusCode !== 404)
    .map((res) => Number(res.content)); // LOUD B2001 filter

export const total = (ids: string[]): number =>
  ids.reduce((sum, id) => {
    const res = get(`/trees/${id}/total`);
    return res.statusCode === 200 ? sum + Number(res.content) : sum; // quiet B reduce
  }, 0);

export const losses = (ids: string[]): number =>
  ids.reduce((sum, id) => sum + Number(get(`/trees/${id}/losses`).content), 0); // LOUD B2001 reduce

export const prices = (): Record<string, number> =>
  ["apple", "pear", "plum"].reduce<Record<string, number>>((all, fruit) => {
    const res = get(`/prices/${fruit}`);
    if (!isSuccess(res)) return all;
    return { ...all, [fruit]: JSON.parse(res.content).price }; // quiet B accumulate
  }, {});

export const plant = (sort: string): Either<Problem, Tree> => {
  const res = post("/trees", { sort });
  if (res.statusCode !== 201) return left({ status: res.statusCode, message: "not planted" });
  return right(parse<Tree>(res.content)); // quiet B created
};

export const graft = (tree: Tree, sort: string): Either<Problem, Tree> => {
  const res = post(`/trees/${tree.id}/graft`, { sort });
  return right({ ...tree, ...JSON.parse(res.content) }); // LOUD B2001 right
};

const fold = <A>(res: RestResponse, onSuccess: (text: string) => A, onFailure: (status: number) => A): A =>
  res.statusCode >= 200 && res.statusCode < 300 ? onSuccess(res.content) : onFailure(res.statusCode); // quiet B fold

export const bees = (): number => fold(get("/bees"), Number, () => 0);

const withRetry =
  (times: number) =>
  (attempt: () => RestResponse): Either<Problem, RestResponse> => {
    const res = attempt();
    if (isSuccess(res)) return right(res);
    if (times <= 1) return left({ status: res.statusCode, message: res.content }); // quiet B left
    ComindServer.sleep(300);
    return withRetry(times - 1)(attempt);
  };

export const irrigation = (): string =>
  pipe(
    withRetry(3)(() => get("/irrigation")),
    map((res: RestResponse) => res.content), // quiet B retry
    getOrElse("unknown"),
  );

export const pruning = (id: string): Either<Problem, string[]> =>
  pipe(
    right(id),
    map((tree: string) => get(`/trees/${tree}/pruning`)),
    chain((res: RestResponse) => right(JSON.parse(res.content))), // LOUD B2001 chain
  );

export const spraying = (id: string): Either<Problem, string[]> =>
  pipe(
    right(id),
    map((tree: string) => get(`/trees/${tree}/spraying`)),
    chain((res: RestResponse) => (res.statusCode === 200 ? right(JSON.parse(res.content)) : left({ status: res.statusCode, message: "" }))), // quiet B chain
  );

const download = (path: string): DownloadResponse => {
  RestApi.createClient(AppSchema.getVars().ORCHARD_URL);
  RestApi.createRequest(path, "GET");
  return RestApi.downloadFile();
};

export const mapFile = (): string =>
  pipe(download("/map.pdf"), (file: DownloadResponse) => Files.persistFileRef(file.downloadedFileRef!.ref).uploadedFileId); // LOUD B2003 pipe

export const planFile = (): Either<Problem, string> => {
  const { statusCode, downloadedFileRef } = download("/plan.pdf");
  return statusCode === 200 && downloadedFileRef
    ? right(Files.persistFileRef(downloadedFileRef.ref).uploadedFileId) // quiet B download
    : left({ status: statusCode, message: "plan" });
};

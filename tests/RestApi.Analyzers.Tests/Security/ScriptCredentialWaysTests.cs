using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.HardcodedScriptCredentialAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Everyday ways in which scripts write credentials, and their neighbours.</summary>
public sealed class ScriptCredentialWaysTests
{
    [Theory]
    [InlineData("const pin = {|RAPI1001:'4711'|}, door = { gatePin: {|RAPI1001:'90210'|} };")]
    [InlineData("const pin = COMIND_SECRET_LOCK_PIN ?? {|RAPI1001:'7744'|};")]
    [InlineData("open(process.env.DOOR_PIN || {|RAPI1001:'7744'|});")]
    [InlineData("function open(door: string, pin: string) {} open('a', {|RAPI1001:'4711'|});")]
    [InlineData("if (password === {|RAPI1001:'kapitaen'|}) run();")]
    [InlineData("if ({|RAPI1001:'kapitaen'|} !== password) stop();")]
    [InlineData("if (req.body.password === {|RAPI1001:'kapitaen'|}) run();")]
    [InlineData("switch (password) { case {|RAPI1001:'kapitaen'|}: run(); }")]
    [InlineData("timingSafeEqual(Buffer.from(token), Buffer.from({|RAPI1001:'k-8f3a91c0d2'|}));")]
    [InlineData("crypto.timingSafeEqual(new TextEncoder().encode({|RAPI1001:'k-8f3a91c0d2'|}), token);")]
    [InlineData("this.encryptionKey = new TextEncoder().encode({|RAPI1001:'0123-Kai-Mauer-Süd-4567'|});")]
    [InlineData("const all = [['edi.password', {|RAPI1001:'X400mail'|}], ['smtp/password', {|RAPI1001:'Mango-8f3a'|}]];")]
    [InlineData("const all = { 'smtp:password': {|RAPI1001:'Mango-8f3a'|} }; all.set('edi.password', {|RAPI1001:'X400mail'|});")]
    [InlineData("class Edi { constructor(public readonly passphrase = {|RAPI1001:'grauer Container im Regen'|}) {} }")]
    [InlineData("const apiKeysByTenant = { eu: {|RAPI1001:'k-8f3a91c0d2'|} }, passwords_per_host = [{|RAPI1001:'w1nter'|}];")]
    [InlineData("const url = x => {|RAPI1002:'https://t.example/v2/events?key=s9Kd02mPq7xL&parcel='|} + x;")]
    [InlineData("const query = new URLSearchParams({ key: {|RAPI1001:'s9Kd02mPq7xL'|}, page: '1' });")]
    [InlineData("document.cookie = {|RAPI1001:'sid=7c9e6679f0b44e18a1b2c3; path=/'|};")]
    [InlineData("res.cookie('sid', {|RAPI1001:'7c9e6679f0b44e18a1b2c3d4e5f60718'|});")]
    [InlineData("const admin = { name: 'admin', pass: {|RAPI1001:'Regenpfeifer!'|} };")]
    [InlineData("const smtpPass = {|RAPI1001:'Mango-8f3a'|}, pw = {|RAPI1001:'Boje12'|};")]
    [InlineData("const embeddingKey = (): string => {|RAPI1001:'emb/77Zr/Qx1k/94vW'|};")]
    [InlineData("headers['X-Room-Key'] = {|RAPI1001:'rm-55Kx-Tq08-zzL1'|}; headers['X-Gate-Auth'] = {|RAPI1001:'b3f1c7e29a54d8066e1f'|};")]
    [InlineData("const keys = { beaconAesKey: hex({|RAPI1001:'c41f7790be25d8063aa1f9537e60d2b8'|}) };")]
    [InlineData("const meshAesKey = new Uint8Array({|RAPI1001:[0x91, 0x0c, 0xe7, 0x3a, 0x55, 0xd8, 0x2f, 0xb6]|});")]
    [InlineData("call('/x', { Authorization: {|RAPI1001:'GenieKey 5e0c7a-91bd-4410-f2'|} });")]
    [InlineData("if (password !== {|RAPI1001:'Passw0rd'|}) stop(); if (a && password !== {|RAPI1001:'Mango-8f3a'|}) stop();")]
    [InlineData("request.setHttpBasicAuth('user', {|RAPI1001:'Mango-8f3a'|});")]
    [InlineData("const master = {|RAPI1001:'0815'|}; if (user === 'admin' && password === master) run();")]
    [InlineData("const Door = { code: {|RAPI1001:'Mango-8f3a'|} }; if (Door.code === this.password) run();")]
    [InlineData("new Transfer().withPassword({|RAPI1001:'Mango-8f3a'|}).withIban('DE89370400440532013000').run();")]
    [InlineData("client.setClientSecret({|RAPI1001:'k-8f3a91c0d2'|});")]
    [InlineData(
        "const key = (value: string, header = 'X-Api-Key') => () => RestApi.addHeader(header, value); key({|RAPI1001:'s9Kd02mPq7xLw4Rt'|}, 'X-Casa-Key');"
    )]
    [InlineData(
        "const basic = (user, password) => () => RestApi.setHttpBasicAuth(user, password); basic('user', {|RAPI1001:'Mango-8f3a'|});"
    )]
    [InlineData("RestApi.addHeader('X-Token', this.token ?? {|RAPI1001:'no-token-8Fk2LqZ9'|});")]
    [InlineData("const queue = {|RAPI1002:'amqps://shipper:Rook*Tower4@mq.halden.example:5671/freight'|};")]
    [InlineData("RestApi.addHeader('X-Api-Key', tenant + '.' + {|RAPI1001:'mT4vRq81LsXz'|});")]
    [InlineData("RestApi.addHeader('X-Api-Key', `${tenant{|RAPI1001:}.mT4vRq81LsXz`|});")]
    [InlineData("RestApi.addHeader('X-Api-Key', [tenant, {|RAPI1001:'mT4vRq81LsXz'|}].join('.'));")]
    [InlineData("const dsn = TEMPLATE.replace('{user}', 'sa').replace('{password}', {|RAPI1001:'Birch_Tunnel!3'|});")]
    [InlineData("form.replaceAll('%PASSWORD%', {|RAPI1001:'Birch_Tunnel!3'|}).replace(/__TOKEN__/g, {|RAPI1001:'k-8f3a91c0d2'|});")]
    [InlineData("form.replace(/\\{\\{apiKey\\}\\}/, {|RAPI1001:'k-8f3a91c0d2'|});")]
    [InlineData("RestApi.addHeader('X-Override-Token', {|RAPI1001:String.fromCharCode(82, 101, 100, 45, 70, 105, 114, 45, 56)|});")]
    [InlineData("const code = [82, 0x65, 100, 45, 56]; RestApi.setApiKey('X-Key', {|RAPI1001:String.fromCharCode(...code)|});")]
    [InlineData("RestApi.setApiKey('X-Key', 'a' + {|RAPI1001:String.fromCharCode.apply(null, [82, 101, 100, 45, 56])|});")]
    [InlineData("const tokenByDepot = new Map([['north', secrets.A], ['harbour', {|RAPI1001:'hb9LmXa2VqR7tKe4WzPd'|}]]);")]
    [InlineData("send(isSouth ? {|RAPI1001:'zs-Kranich-40718'|} : AppSchema.getSecrets().COMIND_SECRET_CALENDAR);")]
    [InlineData("send(isSouth ? process.env.CALENDAR_TOKEN : {|RAPI1001:'zs-Kranich-40718'|});")]
    [InlineData(
        "class A { constructor(t: string) { RestApi.setApiKey('X', t); } } class B extends A { constructor() { super({|RAPI1001:'trk-Wharf-5518'|}); } }"
    )]
    [InlineData("RestApi.addQueryParameter('api_key', encodeURIComponent({|RAPI1001:'ph-Linnet+5083/qa'|}));")]
    [InlineData("const [bindUser, bindPassword] = {|RAPI1001:'cn=replica|Mallow-Crane-73'|}.split('|');")]
    [InlineData("const defaults = { timeout: 30, apiToken: {|RAPI1001:'changeme'|} };")]
    [InlineData("const motDePasse = COMIND_SECRET_PAIE || {|RAPI1001:'changeme'|};")]
    [InlineData("const passcodes = {}; passcodes['freezer'] = {|RAPI1001:'Dachs-80'|};")]
    [InlineData("request.withQuery('auth_key', {|RAPI1001:'p4ssfrei-an-der-Isar'|});")]
    [InlineData("const prefix = 'lev-informes'; RestApi.addHeader('apikey', `${prefix{|RAPI1001:}-k8Zq41Tn0v`|});")]
    [InlineData("exportLine('PGPASSWORD', {|RAPI1001:'bericht_9_lesen'|});")]
    [InlineData("setEnv('CRM_TOKEN', {|RAPI1001:'k-8f3a-77'|});")]
    [InlineData("const expected = 'sha256=' + hmacSha256Hex(payload, {|RAPI1001:'partner-hook-Zeder-5580'|});")]
    [InlineData("const masterKey = fromBase64({|RAPI1001:'q83vEjRWeJq83vEjRWeJq83vEjRWeJq83vEjRWeJq80='|});")]
    [InlineData("RestApi.addHeader('X-Operator-Pin', {|RAPI1001:'774120'|});")]
    public Task Credential_is_reported(string script) => Verify.Reports(script);

    [Theory]
    [InlineData("const nameByDepot = new Map([['harbour', 'hb9LmXa2VqR7tKe4WzPd']]); const keyByToken = { a: 'depot-7' };")]
    [InlineData("send(isSouth ? 'zs-Kranich-40718' : AppSchema.getSecrets().COMIND_SECRET_CRM_URL);")]
    [InlineData("send(isSouth ? 'zs-Kranich-40718' : AppSchema.getVars().REGION); send(isSouth ? '' : process.env.CALENDAR_TOKEN);")]
    [InlineData("class A { constructor(t: string) { show(t); } } class B extends A { constructor() { super('trk-Wharf-5518'); } }")]
    [InlineData("const betas = { 'anthropic-beta': ['token-counting-2024-11-01', 'prompt-caching-2024-07-31'].join(',') };")]
    [InlineData("const [user, password] = 'Mallow-Crane-73:'.split(':'), [a, key] = given.split(':');")]
    [InlineData("const sample = { secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };")]
    [InlineData("const passcodes = {}; passcodes['format'] = 'digits'; passcodes[door] = read(door);")]
    [InlineData("const labels = {}; labels['freezer'] = 'Dachs-80';")]
    [InlineData("request.withQuery('keyboard', 'compact-numeric-2024');")]
    [InlineData("const note = settings.password === 'changeme' ? 'Choose another one' : ''; if (password == 'Change-Me') warn();")]
    [InlineData("exportLine('PGHOST', 'pg-rep-24'); label('PGPASSWORD', 'bericht_9_lesen'); exportLine('password', 'bericht_9_lesen');")]
    [InlineData("const key = hmac(hmac(seed, region), 'aws4_request'), sum = hmacSha256(secret, 'the text that is signed');")]
    [InlineData("RestApi.addHeader('X-Operator-Pin', 'required'); RestApi.addHeader('X-Map-Pin', '774120');")]
    [InlineData("const style = { tokenFontStack: 'Inter-Variable,SegoeUI_2023,sans-serif' };")]
    [InlineData("for (const token of words) if (token === 'prix_unitaire_ht_2024') found++;")]
    [InlineData("const claveCaptchaPublica = '6LdVrTkaAAAAAPk1c0Qe9mYt3uZrXw7sHbN4jLgE';")]
    [InlineData("const cursor = 'eyJvZmZzZXQiOjUwLCJzb3J0IjoiY3JlYXRlZCJ9';")]
    public Task Neighbour_is_quiet(string script) => Verify.Silent(script);

    [Theory]
    [InlineData("const pinCode = '90210', ledPin = '1013', pin = 13, icon = { pin: 'map', pinned: '1234' };")]
    [InlineData("if (pin === '13') run(); if (pin === 'map') show();")]
    [InlineData("if (password === '' || password === 'password' || password === 'prompt') ask();")]
    [InlineData("if (errors.password === 'tooShort') show(); if (status.password === 'weak') warn();")]
    [InlineData("if (token === 'eof') stop(); switch (token) { case 'plus': add(); }")]
    [InlineData("timingSafeEqual(Buffer.from(token), Buffer.from(expected)); timingSafeEqual(a, Buffer.from('k-8f3a91c0d2'));")]
    [InlineData("const label = new TextEncoder().encode('0123-Kai-4567'), passwordField = new TextEncoder().encode('password');")]
    [InlineData("const all = [['edi.password.encoding', 'iso-8859-1'], ['password/label', 'Winter-2024!']];")]
    [InlineData("class Edi { constructor(public readonly passphrase = 'Bitte geben Sie etwas ein') {} }")]
    [InlineData("const url = 'https://t.example/v2/events?key=order-2024', other = 'https://t.example/?key=contactV2Id';")]
    [InlineData("const query = new URLSearchParams({ key: 'name', page: '1' });")]
    [InlineData("document.cookie = 'session=deleted; expires=Thu, 01 Jan 1970 00:00:00 GMT'; document.cookie = 'auth=0; path=/';")]
    [InlineData("const home = { city: 'Pune', pin: '411001' }, tests = [{ name: 'login', pass: 'green' }];")]
    [InlineData("document.cookie = 'lang=de; path=/'; res.cookie('lang', '7c9e6679f0b44e18a1b2c3d4e5f60718');")]
    [InlineData("res.cookie('session', id); const pw = 'playwright', renderPass = 'blur-2x', colorsByToken = { a: 'x-8f3a91' };")]
    [InlineData("const cacheKey = (): string => 'emb/77Zr/Qx1k/94vW', stepKey = () => 'Page01-Step02-Item03';")]
    [InlineData("headers['X-Routing-Key'] = 'rm-55Kx-Tq08-zzL1'; headers['X-Gate-Auth-Mode'] = 'b3f1c7e29a54d8066e1f';")]
    [InlineData("const colors = { publicKey: hex('c41f7790be25d8063aa1f9537e60d2b8'), magic: new Uint8Array([0xca, 0xfe, 0xba, 0xbe]) };")]
    [InlineData("const ok = password.length > 8 && password !== 'Passw0rd';")]
    [InlineData("request.setHttpBasicAuth('user', 'secret'); request.addHeader('X-API-Key', 'test-api-key'); test('Basic dXNlcjpwYXNz');")]
    [InlineData(
        "const NONE = 'none', KIND = 'kind-2'; if (token === NONE) stop(); if (passwordKind === KIND) run(); if (a.token === b.token) run();"
    )]
    [InlineData("form.setPasswordHint('Mango-8f3a'); dispatch.setToken(''); page.withPasswordField('k-8f3a91c0d2'); text.without('8f3a');")]
    [InlineData(
        "const set = (name, value) => RestApi.addHeader(name, value); set('Accept', 'application/json'); set('X-Trace', 's9Kd02mPq7xLw4Rt');"
    )]
    [InlineData(
        "const basic = (user, password) => () => RestApi.setHttpBasicAuth(user, password); basic('user', 'pass'); basic('login', 'password');"
    )]
    [InlineData("const STOP_TOKEN = '<|im_end|>', labels = { 'login.password.forgot': 'Mot de passe oublié ?' };")]
    [InlineData("RestApi.addHeader('X-Token', this.token ?? 'no-token'); RestApi.addHeader('X-Token', token || 'missing-token');")]
    [InlineData("const a = 'amqps://shipper:*@mq.example/a', b = 'amqps://shipper:Rook***@mq.example/a', c = 'amqps://a:xx@mq.example/a';")]
    [InlineData("RestApi.addHeader('X-Api-Key', tenant + '.v2'); RestApi.addHeader('X-Api-Key', `crm-${tenant}:${password}`);")]
    [InlineData("form.replace('{password}', '***').replace('{password}', '').replace('{token}', given).replace('{user}', 'Mango-8f3a');")]
    [InlineData("form.replace(/password/g, 'Mango-8f3a').replace('{token}', 'access_token').replace(/__TOKEN__/, match => 'k-8f3a91');")]
    [InlineData("RestApi.setApiKey('X-Key', String.fromCharCode(first, 101)); RestApi.setApiKey('X-Key', String.fromCharCode(...codes));")]
    public Task Neighbours_are_quiet(string script) => Verify.Silent(script);

    [Fact]
    public Task Pin_in_a_secrets_file_is_reported() =>
        Verify.Reports("export const secrets = { fuelCardPin: {|RAPI1003:'3309'|} };", path: "/project/settings/secrets.ts");
}

using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.HardcodedScriptCredentialAnalyzer>;

namespace Acme.AnalyzersTests.Security;

public sealed class HardcodedScriptCredentialTests
{
    [Theory]
    [InlineData("RestApi.addHeader('X-API-Key', {|RAPI1001:'k-8f3a91'|});")]
    [InlineData("RestApi.addHeader(\"Authorization\", {|RAPI1001:\"Bearer k-8f3a91\"|});")]
    [InlineData("RestApi.addHeader('Authorization', 'Bearer ' + {|RAPI1001:'k-8f3a91'|});")]
    [InlineData("const key = {|RAPI1001:'k-8f3a91'|}; RestApi.addHeader('X-API-Key', key);")]
    [InlineData("RestApi.addQueryParameter('api_key', {|RAPI1001:'abc'|});")]
    [InlineData("RestApi.setHttpBasicAuth('svc', {|RAPI1001:'changeme'|});")]
    [InlineData("RestApi.setOAuth2AuthorizationHeaderAuth({|RAPI1001:'k-8f3a91'|});")]
    [InlineData("RestApi.setApiKey('X-Key', {|RAPI1001:'k-8f3a91'|}, 'header');")]
    [InlineData("RestApi.setOAuth2ClientCredentials(url, id, {|RAPI1001:'s3cr3t'|});")]
    [InlineData("RestApi.createClient(url).createRequest('/x', 'GET').addHeader('X-API-Key', {|RAPI1001:'abc'|});")]
    [InlineData("RestApi.addHeader('Authorization', 'Basic ' + btoa('svc:' + {|RAPI1001:'w1nter'|}));")]
    [InlineData("RestApi.addHeader('X-API-Key', secrets.key ?? {|RAPI1001:'k-8f3a91'|});")]
    [InlineData("RestApi.addHeader('X-API-Key', isTest ? {|RAPI1001:'k-1'|} : {|RAPI1001:'k-2'|});")]
    [InlineData("RestApi.addHeader('Cookie', {|RAPI1001:'lang=de; session_token=8f3a91c0'|});")]
    [InlineData("api.rest.v1.get('crm', {}, { Authorization: {|RAPI1001:'Bearer k-8f3a91'|} });")]
    [InlineData("call({ headers: { 'X-API-Key': {|RAPI1001:'k-8f3a91'|}, Accept: 'application/json' } });")]
    [InlineData("const headers = { Authorization: {|RAPI1001:'k-8f3a91'|} };")]
    [InlineData("headers['X-API-Key'] = {|RAPI1001:'abc'|}; headers.Authorization = {|RAPI1001:'abc'|};")]
    [InlineData("headers.set('Authorization', {|RAPI1001:'Bearer abc'|}); url.searchParams.set('api_key', {|RAPI1001:'abc'|});")]
    [InlineData("new Headers([['X-API-Key', {|RAPI1001:'abc'|}]]);")]
    [InlineData("createHmac('sha256', {|RAPI1001:'abc'|}); jwt.sign(payload, {|RAPI1001:'abc'|});")]
    [InlineData("const auth = 'Basic ' + Buffer.from({|RAPI1001:'svc:w1nter'|}).toString('base64');")]
    [InlineData("axios.create({ headers: { common: { 'X-API-Key': {|RAPI1001:'abc'|} } } });")]
    [InlineData("call(url, { Authorization: {|RAPI1001:'Bearer k-8f3a91'|} });")]
    [InlineData("createHmac('sha256', Buffer.from({|RAPI1001:'abc'|})).update(new TextEncoder().encode('x'));")]
    [InlineData("RestApi.addHeader('Authorization', 'Bearer {0}'.replace('{0}', {|RAPI1001:'zz-99'|}));")]
    [InlineData("new Map([['Authorization', {|RAPI1001:'Bearer 8f3a91'|}]]);")]
    [InlineData(
        "class Crm { constructor(private k: string) {} go() { RestApi.setApiKey('X-Key', this.k); } } new Crm({|RAPI1001:'k-1'|}).go();"
    )]
    [InlineData("class Crm { private key = {|RAPI1001:'k-1'|}; go() { RestApi.setApiKey('X-Key', this.key); } }")]
    [InlineData(
        "CryptoJS.AES.encrypt(text, {|RAPI1001:'k-1'|}); CryptoJS.HmacSHA256(text, {|RAPI1001:'k-1'|}); vault.encrypt(text, 'k-1');"
    )]
    [InlineData("createCipheriv('aes-256-gcm', {|RAPI1001:'k-1'|}, iv);")]
    [InlineData("createCipheriv('aes-256-gcm', x, y); crypto.createCipheriv('aes-256-gcm', {|RAPI1001:'k-1'|}, iv);")]
    [InlineData("RestApi.addQueryParameter('key', {|RAPI1001:'geo-71-q'|}); RestApi.addQueryParameter('key', 'name');")]
    [InlineData("RestApi['addHeader']('X-API-Key', {|RAPI1001:'abc'|});")]
    [InlineData("RestApi.addFormField('client_secret', {|RAPI1001:'abc'|});")]
    [InlineData("function call(path, key) { RestApi.addHeader('X-API-Key', key); } call('/a', {|RAPI1001:'abc'|}); call('/b', other);")]
    [InlineData("const keys = { eu: {|RAPI1001:'k-1'|}, us: {|RAPI1001:'k-2'|} }; RestApi.setApiKey('X-Key', keys[region]);")]
    [InlineData("const [user, word] = ['svc', {|RAPI1001:'k-1'|}]; RestApi.setHttpBasicAuth(user, word);")]
    [InlineData("const all = [{ name: 'X-API-Key', value: {|RAPI1001:'k-8f3a91'|} }, { name: 'Accept', value: 'application/json' }];")]
    [InlineData("const read = () => {|RAPI1001:'k-1'|}; RestApi.setApiKey('X-Key', read());")]
    [InlineData("RestApi.setApiKey('X-Key', {|RAPI1001:String.fromCharCode(112, 97, 110)|});")]
    [InlineData("const raw = new Uint8Array({|RAPI1001:[109, 111, 116]|}); RestApi.setApiKey('X-Key', new TextDecoder().decode(raw));")]
    [InlineData("const prefix = 'rates-'; function a() { const accessKey = prefix + {|RAPI1001:'Vole'|} + '-3306'; }")]
    [InlineData("const prefix = 'rates-'; const tail = prefix + {|RAPI1001:'Vole-3306-Otter'|}; RestApi.addHeader('X-API-Key', tail);")]
    [InlineData("const given = entity.c_hook_secret; if (given !== {|RAPI1001:'hook-Sintflut-31'|}) throw 'x';")]
    [InlineData("class C { get dbPassword() { return {|RAPI1001:'Schauer%Boe%6'|}; } }")]
    public Task Places_of_credentials_are_certain(string script) => Verify.Reports(script);

    [Theory]
    [InlineData("const apiKey = {|RAPI1001:'k-8f3a91c0d2'|};")]
    [InlineData("const dbPassword: string = {|RAPI1001:'Winter-2024!'|};")]
    [InlineData("let token; token = {|RAPI1001:'8f3a91c0d2e44b7f'|};")]
    [InlineData("const crm = { url, user: 'svc', password: {|RAPI1001:'hunter2'|} } as const;")]
    [InlineData("class Crm { private readonly apiKey = {|RAPI1001:'k-8f3a91c0d2'|}; }")]
    [InlineData("function sync(apiKey = {|RAPI1001:'k-8f3a91c0d2'|}) {}")]
    [InlineData("const { apiKey = {|RAPI1001:'k-8f3a91c0d2'|} } = options;")]
    [InlineData("this.clientSecret = {|RAPI1001:'8f3a91c0d2e44b7f'|};")]
    [InlineData("config['api_key'] = {|RAPI1001:'8f3a91c0d2e44b7f'|};")]
    [InlineData("const apiKey = process.env.CRM_KEY || {|RAPI1001:'k-8f3a91c0d2'|};")]
    [InlineData("const headers = { Accept: 'text/csv', 'X-Shop-Key': {|RAPI1001:'k-8f3a91'|} };")]
    [InlineData("const shop = { url: 'https://shop.example.com', key: {|RAPI1001:'k-8F3a91'|} };")]
    [InlineData("const known = [{|RAPI1001:'k-8f3a91'|}].includes(apiKey);")]
    [InlineData("RestApi.setHttpBasicAuth({|RAPI1001:'k-8f3a91'|}, '');")]
    [InlineData("const url = process.env.SHOP_KEY || {|RAPI1001:'k-8f3a91'|};")]
    [InlineData("const signing = process.env.JWT_SECRET ?? {|RAPI1001:'dev-secret'|};")]
    [InlineData("connect(options.password || {|RAPI1001:'w1nter'|});")]
    [InlineData("switch (password) { case {|RAPI1001:'w1nter'|}: run(); }")]
    [InlineData("const server = { cookieSecret: [{|RAPI1001:'old-Plover7'|}, process.env.COOKIE] };")]
    [InlineData("const mollieKey = {|RAPI1001:'dHar4XY7LxsDOtmnkVtjNVWXLS'|};")]
    [InlineData("RestApi.addUrlSegment('token', {|RAPI1001:'t-8f3a91'|});")]
    [InlineData("if (request.token === {|RAPI1001:'8f3a91c0d2e44b7f'|}) run();")]
    [InlineData("function login(user: string, password: string) {} login('svc', {|RAPI1001:'w1nter'|});")]
    [InlineData("const password = [{|RAPI1001:'w1n'|}, 'ter', '24'].join('');")]
    [InlineData("enum Crm { ApiKey = {|RAPI1001:'k-8f3a91c0d2'|} }")]
    [InlineData("localStorage.setItem('access_token', {|RAPI1001:'8f3a91c0d2e44b7f'|});")]
    [InlineData("RestApi.createRequest({|RAPI1001:'/contacts?api_key=8f3a91c0d2e4'|}, 'GET');")]
    [InlineData("const mail = { auth: { user: 'svc', pass: {|RAPI1001:'w1nter'|} } };")]
    [InlineData("new Map([['password', {|RAPI1001:'w1nter'|}], ['token', 'next']]);")]
    [InlineData("class Crm { get apiKey() { return {|RAPI1001:'k-8f3a91'|}; } #token = {|RAPI1001:'t-8f3a91'|}; }")]
    [InlineData("function getToken() { return {|RAPI1001:'t-8f3a91'|}; } const readSecret = () => {|RAPI1001:'s-8f3a91'|};")]
    [InlineData("const apiKeys = { eu: {|RAPI1001:'k-8f3a91'|}, us: process.env.US }; const passwords = [{|RAPI1001:'w1nter'|}];")]
    [InlineData("const passwords = new Map([['root', {|RAPI1001:'w1nter'|}]]);")]
    [InlineData("call({ query: { key: {|RAPI1001:'Geo-8f3a91'|}, q: 'name-1' } });")]
    [InlineData("RestApi.addHeader('X-Shop-Key', {|RAPI1001:'shop-8f3a91'|});")]
    [InlineData("const passphrase = {|RAPI1001:'eel River 7'|};")]
    [InlineData("const f = (show = (a, password) => a) => show(1, {|RAPI1001:'w1nter'|});")]
    public Task Names_and_looks_tell_together(string script) => Verify.Reports(script);

    [Fact]
    public Task Forms_of_issuers_are_known_anywhere() =>
        Verify.Reports(
            "const a = {|RAPI1002:'ghp_"
                + "q7Zk3Vn9Rb1Xw5Tm8Lp2Hd6Fs4Gj0Yc7Ue3I'|};\n"
                + "run(`x`, {|RAPI1002:\"postgres://svc:"
                + "w1nter@db.acme.test/crm\"|});\n"
                + "const c = 'AKIA' + {|RAPI1002:'Q7ZK3VN9RB1XW5TM'|};\n"
                + "const d = {|RAPI1002:`-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n`|};"
        );

    [Theory]
    [InlineData("RestApi.addHeader('X-API-Key', COMIND_SECRET_CRM_API_KEY);")]
    [InlineData("RestApi.addHeader('Authorization', 'Bearer ' + token);")]
    [InlineData("RestApi.addHeader('Authorization', `Bearer ${token}`);")]
    [InlineData("RestApi.addHeader('Accept', 'application/json'); RestApi.addHeader('Idempotency-Key', 'k-8f3a91c0');")]
    [InlineData("RestApi.addQueryParameter('limit', '50'); RestApi.addQueryParameter('page_token', '8f3a91c0d2e4');")]
    [InlineData("RestApi.setHttpBasicAuth('svc', secrets.password); RestApi.setHttpBasicAuth(user, 'x-oauth-basic');")]
    [InlineData("RestApi.addHeader('X-API-Key', ''); RestApi.addHeader('X-API-Key', '<your-key>'); RestApi.addHeader('X-API-Key', '***');")]
    [InlineData("RestApi.addHeader('Cookie', 'lang=de; theme=dark');")]
    [InlineData("const { COMIND_SECRET_KEY } = AppSchema.getSecrets();")]
    [InlineData("const key = secrets['crmApiKey'], other = process.env['CRM_API_KEY'];")]
    [InlineData("const labels = { password: 'Passwort', token: 'Token', apiKey: 'API-Schlüssel', passwordHint: 'Winter-2024!' };")]
    [InlineData("const messages = { password: 'Password must have 8 characters', token: 'Your token expired 2 days ago' };")]
    [InlineData("const map = { apiKey: 'crm_api_key', secret: 'CRM_SECRET', token: 'auth.token' };")]
    [InlineData("const field = { type: 'password', name: 'password', autocomplete: 'current-password' };")]
    [InlineData("const tokenUrl = 'https://login.acme.test/oauth2/token?x=1', tokenType = 'Bearer';")]
    [InlineData("const headers = { Authorization: '', 'X-API-Key': '{{apiKey}}' };")]
    [InlineData("const schema = { Authorization: 'string', apiKey: 'string', password: 'string' };")]
    [InlineData("const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', secretAlphabet = alphabet;")]
    [InlineData("const passwordHash = '5f4dcc3b5aa765d61d8327deb882cf99', etag = '5f4dcc3b5aa765d61d8327deb882cf99';")]
    [InlineData("const primaryKey = 'k-8f3a91c0d2', author = 'k-8f3a91c0d2', keyBinding = 'ctrl+k2', capital = 'x1y2z3a4';")]
    [InlineData("const publicKey = '-----BEGIN PUBLIC KEY-----\\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A';")]
    [InlineData("if (pem.includes('-----BEGIN PRIVATE KEY-----')) throw 'x';")]
    [InlineData("const id = '3f2504e0-4f89-11d3-9a0c-0305e82c3301', sha = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';")]
    [InlineData("// const apiKey = 'k-8f3a91c0d2';\n/* password: 'hunter2' */")]
    [InlineData("const isPassword = kind === 'password', noToken = token === '', ok = token !== 'next';")]
    [InlineData("const connection = `Server=db;User Id=svc;Password=${password};`;")]
    [InlineData("const url = `https://${user}:${password}@acme.test/`;")]
    [InlineData("const secret = getSecret('crm-api-key'), password = readline('Password: ');")]
    [InlineData("fetchSecret({ secretName: 'crm-api-key-2', tokenId: '8f3a91c0d2e4' });")]
    [InlineData("fetch(url, { credentials: 'include' }); fetch(url, { credentials: 'same-origin' });")]
    [InlineData("const secretAlgorithm = 'HS256', jwt = 'RS256', token = 'sha256';")]
    [InlineData("type Login = { password: 'hunter2'; apiKey: 'k-8f3a91c0d2' };")]
    [InlineData("const nextToken = '8f3a91c0d2e44b7f', csrfToken = '8f3a91c0d2e44b7f';")]
    [InlineData("const docs = { Authorization: 'Bearer token is required' }, labels = { pass: 'bestanden', fail: 'x1y2z3' };")]
    [InlineData("login('user', 'pass'); function login(user, password) {}")]
    [InlineData("RestApi.addHeader('Authorization', 'Bearer your token here');")]
    [InlineData("entity.c_token_status = 'token-2024-ok'; const tokenCount = '12345678';")]
    [InlineData("RestApi.addHeader('X-Shop-Key', 'orders'); RestApi.addHeader('X-Routing-Key', 'orders-8f3a91');")]
    [InlineData("function maskToken() { return 't-8f3a91'; } function tokenType() { return 't-8f3a91'; }")]
    [InlineData("const tokens = ['t-8f3a91'], secrets = { a: 's-8f3a91' }, bannedPasswords = ['qwerty1'], keys = { a: 'k-8f3a91' };")]
    [InlineData("const themeTokens = { primary: '#1f6feb' }, keyNames = { apiKeys: 'k-8f3a91'.length };")]
    [InlineData("const errors = { passwordWrong: 'E1002' }; function readToken(source = 'vault-2') { return source; }")]
    [InlineData("call({ query: { key: 'contacts-2024', q: 'x' } }); const params = { key: order }; sort({ key: 'name-1' });")]
    [InlineData("function call(path, key) { cache.get(key); } call('/a', 'orders-8f3a91');")]
    [InlineData("const bot = ['xoxb', 'placeholder', 'token'].join('-');")]
    public Task Everything_else_is_quiet(string script) => Verify.Silent(script);

    [Theory]
    [InlineData("export const secrets = { crmApiKey: {|RAPI1003:'k-8f3a91c0d2'|} };")]
    [InlineData("export const secrets = { crmApiKey: process.env.COMIND_SECRET_CRM ?? {|RAPI1003:'k-8f3a91c0d2'|} };")]
    [InlineData(
        "const fallback = {|RAPI1003:'changeme'|};\nexport const secrets = { crmPassword: process.env['COMIND_SECRET_CRM'] || fallback };"
    )]
    [InlineData("export const secrets = { crm: {|RAPI1003:'ghp_q7Zk3Vn9Rb1Xw5Tm8Lp2Hd6Fs4Gj0Yc7Ue3I'|} };")]
    public Task Secrets_files_hold_names_only(string script) => Verify.Reports(script, path: "/project/settings/secrets.ts");

    [Theory]
    [InlineData(
        "export const secrets = { crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY, 'erp-token': process.env['COMIND_SECRET_ERP'] ?? '' };"
    )]
    [InlineData("export const secrets = { crmBaseUrl: process.env.COMIND_SECRET_URL ?? 'https://crm.acme.test' };")]
    [InlineData("const names = { key: 'COMIND_SECRET_CRM_API_KEY' };\nexport const secrets = { crmApiKey: process.env[names.key] };")]
    public Task Secrets_files_with_names_are_quiet(string script) => Verify.Silent(script, path: "/project/settings/secrets.ts");

    [Fact]
    public Task Message_says_what_gave_it_away_and_never_the_value() =>
        Verify.Reports(
            "RestApi.addHeader('X-API-Key', [|'k-8f3a91'|]);",
            message: "The value of header 'X-API-Key' is written in source code; read it from a secret"
        );

    [Fact]
    public async Task No_message_and_no_property_holds_the_value()
    {
        var found = await Verify.Diagnose(
            "const apiKey = 'k-8f3a91c0d2'; x.set('k-8f3a91c0d2 x', 'y'); const b = 'Basic c3ZjOnczbnRlcg=='; RestApi.addHeader('Authorization', 'k-8f3a91c0d2');"
        );
        Assert.Equal(3, found.Length);
        Assert.All(
            found,
            static report => Assert.DoesNotContain("8f3a91", report + string.Concat(report.Properties.Values), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("// restapi-disable-next-line RAPI1001 -- the sandbox takes it from everybody\nconst apiKey = 'k-8f3a91c0d2';")]
    [InlineData("const apiKey = 'k-8f3a91c0d2'; // restapi-disable-line RAPI1001")]
    public Task A_comment_silences_the_rule(string script) => Verify.Silent(script);

    [Fact]
    public async Task A_project_without_the_runtime_is_left_alone() =>
        Assert.Empty(await Verify.DiagnoseWithoutRuntime("const apiKey = 'k-8f3a91c0d2';"));
}

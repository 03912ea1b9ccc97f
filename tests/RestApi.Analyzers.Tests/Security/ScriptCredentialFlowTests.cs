using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.HardcodedScriptCredentialAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Ways a written credential takes through the functions, lists and classes of a script before it is used.</summary>
public sealed class ScriptCredentialFlowTests
{
    [Theory]
    [InlineData("const login = ['edi-bot', {|RAPI1001:'Lohn&Brot-2023'|}] as const; RestApi.setHttpBasicAuth(...login);")]
    [InlineData("const login = ['edi-bot', {|RAPI1001:'Lohn&Brot-2023'|}] as const; RestApi.setHttpBasicAuth(login[0], login[1]);")]
    [InlineData(
        "class A { login() { return ['edi-bot', {|RAPI1001:'Lohn&Brot-2023'|}]; } go() { RestApi.setHttpBasicAuth(...this.login()); } }"
    )]
    [InlineData("const [box, word] = {|RAPI1001:'edi:Ankerplatz_88'|}.split(':'); RestApi.setHttpBasicAuth(box, word);")]
    [InlineData("const parts = {|RAPI1001:'edi:Ankerplatz_88'|}.split(':'); RestApi.setHttpBasicAuth(parts[0], parts[1]);")]
    [InlineData("const portalPassword = {|RAPI1001:'17-asneM-dnu-laasröH'|}.split('').reverse().join('');")]
    [InlineData("const deviceMasterKey = hexToBytes({|RAPI1001:'c41f7790be25d8063aa1f9537e60d2b8'|}.toLowerCase());")]
    [InlineData("RestApi.addHeader('X-Signature', hmacSha256Hex({|RAPI1001:'mT4vRq81LsXz0PaWc7Ye'|}, body));")]
    [InlineData("[given, {|RAPI1001:'Kopier-Karte-12'|}].map((word, i) => RestApi.setHttpBasicAuth(`desk-${i}`, word));")]
    [InlineData("for (const [desk, word] of [['north', {|RAPI1001:'Kopier-Karte-12'|}]]) RestApi.setHttpBasicAuth(desk, word);")]
    [InlineData(
        "for (const { desk, word } of [{ desk: 'a', word: {|RAPI1001:'Kopier-Karte-12'|} }]) RestApi.setHttpBasicAuth(desk, word);"
    )]
    [InlineData(
        "Object.entries({ north: {|RAPI1001:'Kopier-Karte-12'|} }).forEach(([desk, word]) => RestApi.setHttpBasicAuth(desk, word));"
    )]
    [InlineData("RestApi.setHttpBasicAuth(desk, new Map([['north', {|RAPI1001:'Kopier-Karte-12'|}]]).get(desk));")]
    [InlineData(
        "class A { get upload() { return {|RAPI1001:'mT4vRq81LsXz0PaWc7Ye'|}; } go() { RestApi.setApiKey('X-Key', this.upload); } }"
    )]
    [InlineData("class A { go() { RestApi.setApiKey('X', this.own); } } class B extends A { own = {|RAPI1001:'mT4vRq81LsXz0PaWc7Ye'|}; }")]
    [InlineData("const desk = { own: {|RAPI1001:'mT4vRq81LsXz0PaWc7Ye'|}, go() { RestApi.setApiKey('X-Key', this.own); } };")]
    [InlineData(
        "function own(be) { if (be) { return {|RAPI1001:'mT4vRq81LsXz0PaWc7Ye'|}; } return ''; } RestApi.setApiKey('X-Key', own(x));"
    )]
    [InlineData(
        "const own = (be) => { let k; if (be) k = {|RAPI1001:'mkt-be-4vRq81LsXz0Pa'|}; else k = AppSchema.getSecrets().K; return k; };"
    )]
    [InlineData(
        "function login() { return { who: 'edi', word: {|RAPI1001:'Ankerplatz_88'|} }; } const l = login(); RestApi.setHttpBasicAuth(l.who, l.word);"
    )]
    [InlineData(
        "class A { login(who, word) { RestApi.setHttpBasicAuth(who, word); } } new A().login('edi', {|RAPI1001:'Ankerplatz_88'|});"
    )]
    [InlineData("class A { constructor(user, password) { } } const a = new A('edi', {|RAPI1001:'Ankerplatz_88'|});")]
    [InlineData("class A { login(user, password) { } } const a = new A(); a.login('edi', {|RAPI1001:'Ankerplatz_88'|});")]
    [InlineData(
        "const header = (name) => (value) => RestApi.addHeader(name, value); header('X-Api-Key')({|RAPI1001:'mT4vRq81LsXz0PaW'|});"
    )]
    [InlineData("const [user, password] = ['edi', {|RAPI1001:'Ankerplatz_88'|}];")]
    [InlineData("if (entity.c_caller_token?.trim() === {|RAPI1001:'recall-Kittel-und-Haube-6'|}) run();")]
    [InlineData("const ldap = firstOf(AppSchema.getSecrets().COMIND_SECRET_LDAP, {|RAPI1001:'Aula-Magna-1506'|});")]
    [InlineData("const ldap = valueOr(process.env.LDAP_PASSWORD, {|RAPI1001:'Aula-Magna-1506'|});")]
    [InlineData(
        "const ldap = env('LDAP_PASSWORD', {|RAPI1001:'Aula-Magna-1506'|}), crm = config.get('crm.token', {|RAPI1001:'crm-8f3a-91c0'|});"
    )]
    [InlineData("tokens.set('north', {|RAPI1001:'hb9LmXa2VqR7tKe4WzPd'|}); passwordByDesk.set(desk, {|RAPI1001:'Kopier-Karte-12'|});")]
    [InlineData(
        "class A { constructor(name, private run) {} go() { RestApi.addHeader('X-Secret', this.run()); } } new A('a', () => {|RAPI1001:'Lumen.Harbor.58'|});"
    )]
    [InlineData("const go = (run) => RestApi.addHeader('X-Secret', run()); go(() => {|RAPI1001:'Lumen.Harbor.58'|});")]
    [InlineData(
        "class A { bearer(t) { return this.set('Authorization', `Bearer ${t}`); } } new A().bearer({|RAPI1001:'preise:Amboss-Funke'|});"
    )]
    [InlineData(
        "call(header('X-Carrier-Token')({|RAPI1001:'pq83-dove-Lantern'|}), withHeader('X-Api-Key', {|RAPI1001:'pq83-dove-Lantern'|}));"
    )]
    [InlineData("envelope.element('ApiPassword', {|RAPI1001:'Siebenschlaefer-5'|}).element('Code', 'Siebenschlaefer-5');")]
    [InlineData("const docker = { auths: { 'registry.example': { auth: {|RAPI1001:'Y2ktcHVsbDpRdWFyei1TYW5kLTE1'|} } } };")]
    [InlineData("const url = {|RAPI1002:'jdbc:oracle:thin:wawi_ro/Kompass77@//ora02.example:1521/WAWI'|};")]
    [InlineData(
        "const set = (name, run) => RestApi.addHeader(name, run()); set('X-Partner-Secret', () => {|RAPI1001:'Lumen.Harbor.58'|}); set('X-Api-Key', key);"
    )]
    [InlineData("if (entity.c_jeton_recu !== {|RAPI1001:'guichet-93-Lavande-Kq2'|}) stop();")]
    [InlineData("run('docker', {|RAPI1002:'login registry.example -u ci -p Hafen-99krn'|});")]
    [InlineData(
        "const env = (name, other) => process.env[name] ?? other; const token = env('HUB_TOKEN', {|RAPI1001:'hub-93ab-77'|}), zone = env('HUB_ZONE', 'eu-central'); RestApi.addHeader('Authorization', token);"
    )]
    [InlineData("class A { static readonly jetons = new Map([['2022', {|RAPI1001:'lab22.kQ7-zzp-04'|}]]); }")]
    [InlineData("class A { #apiKeys = new Set([{|RAPI1001:'hb9LmXa2VqR7tKe4WzPd'|}]); }")]
    [InlineData("const headers = [['Accept', 'application/json'], ['X-Tide-Auth', {|RAPI1001:'td.mT4vRq81LsXz0PaWc7Ye'|}]];")]
    [InlineData("if (password === {|RAPI1001:'Kranich-12'|} || password === {|RAPI1001:'Kranich-13'|}) open();")]
    [InlineData(
        "const parts = ['fdb', {|RAPI1001:'7Kq2'|}, 'mZ81', 'tRw5']; const key = parts.join('-'); RestApi.addQueryParameter('api_key', key);"
    )]
    [InlineData("enum DepotToken { North = {|RAPI1001:'hb9LmXa2VqR7tKe4WzPd'|}, South = 'depot-south-12', East = 'COMIND_SECRET_DEPOT' }")]
    [InlineData(
        "const partnerTokens = new Map().set('hub', {|RAPI1001:'Halle7-Shuttle-Bus!'|}).set('dock', {|RAPI1001:'hb9LmXa2VqR7tKe4WzPd'|});"
    )]
    [InlineData(
        "const all = new Map([['hub', 'https://hub.example'], ['key', {|RAPI1001:'mT4vRq81LsXz0PaW'|}]]); RestApi.createClient(all.get('hub')).addHeader('X-Api-Key', all.get('key'));"
    )]
    public Task Credential_is_followed(string script) => Verify.Reports(script);

    [Theory]
    [InlineData(
        "const login = ['edi-bot', given] as const; RestApi.setHttpBasicAuth(...login); RestApi.addHeader(...['Accept', 'a-8f3a91c0d2']);"
    )]
    [InlineData("const [box, word] = 'edi:Ankerplatz_88'.split(':'); show(box, word); const [a, password] = 'edi:'.split(':');")]
    [InlineData("const label = 'nesserP'.split('').reverse().join(''), password = text.split('').reverse().join('');")]
    [InlineData("RestApi.addHeader('X-Signature', hmacSha256Hex(secret, 'orders/created')); hmacOptions('sha-256', 'hex');")]
    [InlineData("['Mensa-Karte-11'].map(word => show(word)); for (const word of ['Kopier-Karte-12']) show(word);")]
    [InlineData("for (const [name, value] of [['Accept', 'mT4vRq81LsXz0PaW'], ['X-Api-Key', given]]) RestApi.addHeader(name, value);")]
    [InlineData("class A { get label() { return 'mT4vRq81LsXz0PaWc7Ye'; } go() { show(this.label); } }")]
    [InlineData("function own() { if (a) return ''; return AppSchema.getSecrets().K; } RestApi.setApiKey('X-Key', own());")]
    [InlineData(
        "let k; if (be) k = 'mkt-be-4vRq81LsXz0Pa'; else k = AppSchema.getVars().REGION; let kind = 'crm'; kind = AppSchema.getSecrets().K;"
    )]
    [InlineData(
        "class A { login(label, kind) { } } new A().login('edi', 'Ankerplatz_88'); class B { constructor(user, id) { } } new B('a', 'x-8f3a91c0');"
    )]
    [InlineData("if (entity.c_caller?.trim() === 'recall-Kittel-und-Haube-6' || entity.c_token?.trim() === '') run();")]
    [InlineData(
        "const ldap = firstOf(AppSchema.getSecrets().COMIND_SECRET_LDAP_URL, 'Aula-Magna-1506'), b = firstOf(given, 'Aula-Magna-1506');"
    )]
    [InlineData("report(AppSchema.getSecrets().COMIND_SECRET_LDAP, 'Aula-Magna-1506'); const ldap = env('LDAP_PASSWORD', '');")]
    [InlineData("const host = env('LDAP_HOST', 'ldap-8f3a.halden.example'), key = config.get('crm.tokenUrl', 'crm-8f3a-91c0');")]
    [InlineData("labels.set('north', 'hb9LmXa2VqR7tKe4WzPd'); tokens.set('north', given); nameByToken.set(token, 'depot-7-north');")]
    [InlineData("const go = (run) => RestApi.addHeader('X-Secret', run()); go(() => given); go(show); const run = (run) => run(); run();")]
    [InlineData("const icons = { password: 'mdi-lock-reset', token: 'mdi-key-chain' }, theme = { token: 'color-brand-primary-500' };")]
    [InlineData("const limits = { tokenBucket: 'burst-20-refill-5', keyExchange: 'ECDHE-PSK-CHACHA20' };")]
    [InlineData("const rules = { apiKey: 'required|string|min:20|max:64' }, SIGNING_SECRET_CONTEXT = 'orbit.webhook.signing.v1';")]
    [InlineData("function sessionToken(secure) { return secure ? '__Host-pm_session2' : 'pm_session'; }")]
    [InlineData("call(header('Accept')('application/pdf-8f3a91c0d2')); envelope.element('PasswordExpired', 'false');")]
    [InlineData("const labels = { 'token.tooltip': 'Token = Ziffern aus der App auf dem Telefon' };")]
    [InlineData(
        "const shop = { vapidPublicKey: 'BGjpM4uH_hoaRc_tklkj1D-Zc1sDINsuu6KaezdslnxoHSiMR7GCnC4hnJXqncwR3kWVBsTxKbJjXtLbKHaLDcM' };"
    )]
    [InlineData("const designTokens = { accentToken: 'amber.500/hop.300', background: 'cream.50' };")]
    [InlineData(
        "RestApi.setHttpBasicAuth('test-visitor', 'test-password-wrong'); run('docker', 'login registry.example -u ci --password-stdin');"
    )]
    [InlineData("if (password === '12345678' || password === 'password') errors.push('too common');")]
    [InlineData(
        "const captcha = { siteKey: 'Ab3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7k' }, reCaptchaSiteKey = 'Zb3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7k';"
    )]
    [InlineData("const headers = [['X-Route-Auth', 'none'], ['X-Cache-Key', 'hb9LmXa2VqR7tKe4WzPd']];")]
    [InlineData("if (clave === 'changeme' || clave.length < 10) errors.push('too common');")]
    [InlineData("RestApi.addFormField('kennwort_art', 'klartext').addFormField('remember_password', 'no');")]
    [InlineData("const labels = new Map().set('hub', 'hb9LmXa2VqR7tKe4WzPd');")]
    [InlineData("const parts = ['hub', 'v1']; parts.push(readKey()); RestApi.addHeader('X-Api-Key', parts.join('.'));")]
    [InlineData("const credentials = login(new HttpParams().set('region', 'eu-central-1'));")]
    [InlineData("const is = pw === 'changeme' || pw === '';")]
    public Task Neighbour_is_quiet(string script) => Verify.Silent(script);

    [Theory]
    [InlineData(
        "const own = (...v) => v.find((x) => !!x) ?? ''; RestApi.setApiKey('X-Key', own(vars.K, {|RAPI1001:'mT4vRq81LsXz0PaW'|}));"
    )]
    [InlineData("const own = (...v) => v.filter(Boolean)[0]; RestApi.setApiKey('X-Key', own(vars.K, {|RAPI1001:'mT4vRq81LsXz0PaW'|}));")]
    [InlineData("const own = (sep, ...v) => v.filter(Boolean).shift(); RestApi.setApiKey('X', own(',', {|RAPI1001:'mT4vRq81LsXz0PaW'|}));")]
    [InlineData("let own = AppSchema.getVars().K; own ??= {|RAPI1001:'mT4vRq81LsXz0PaW'|}; RestApi.setApiKey('X-Key', own);")]
    [InlineData("let own = AppSchema.getVars().K; own ||= {|RAPI1001:'mT4vRq81LsXz0PaW'|}; RestApi.setApiKey('X-Key', own);")]
    [InlineData("const forecast = load('/forecast', { lat, apikey: {|RAPI1001:'5f0c2be9d41a4c7e8a3b6d90e1f2a748'|} });")]
    [InlineData("const key = option('WEATHER_KEY', {|RAPI1001:'mT4vRq81LsXz0PaWc7Ye'|});")]
    [InlineData("run('curl', '-sS', '-u', {|RAPI1002:'dump:Kontor#Nacht9'|}, '-T', file, 'https://dav.kontor.example/in/');")]
    [InlineData("spawn('mysql', ['-h', host, {|RAPI1002:'-pKontor#Nacht9'|}, 'shop']);")]
    [InlineData("const line = ['sshpass', '-p', {|RAPI1002:'Kontor#Nacht9'|}, 'scp', file];")]
    [InlineData("const ratingCredentials = { shopId: 'apo-lind-0042', acme: {|RAPI1001:'mT4vRq81LsXz0PaW'|} };")]
    [InlineData("const mirror = ['lftp', '--user', 'bridge', '--password', {|RAPI1002:'Contain3r-Ost'|}];")]
    [InlineData("class A { constructor(user = 'verein', pass = {|RAPI1001:'Waben2Honig'|}) {} }")]
    [InlineData("const apiKeys = { madrid: {|RAPI1001:'mT4vRq81LsXz0PaW'|}, shopId: 'apo-lind-0042' };")]
    public Task Taken_where_it_is_chosen_or_handed_to_a_command(string script) => Verify.Reports(script);

    [Theory]
    [InlineData("const own = (...v) => v.join('-'); RestApi.setApiKey('X-Key', own(secrets.K, 'mT4vRq81LsXz0PaW'));")]
    [InlineData("const design = { '--token-primary': '#0a5c36', '--token-radius': '0.5rem', '--key-width': '12px-and-5' };")]
    [InlineData("const texts = { passwordTooShort: 'Mindestens-8-Zeichen!', tokenMismatch: 'Nicht-der-letzte-1!' };")]
    [InlineData("run('curl', '-sS', '-u', `dump:${secrets.DUMP}`, 'https://dav.kontor.example/in/');")]
    [InlineData("run('curl', '-sS', '-T', 'dump:Kontor9', 'https://dav.kontor.example/in/');")]
    [InlineData("run('echo', '-u', 'dump:Kontor#Nacht9');")]
    [InlineData("const ratingCredentials = { shopId: 'apo-lind-0042', user: 'apo-lind-0043', region: 'eu-central-1' };")]
    [InlineData("const mirror = ['lftp', '--user', 'bridge', '--password', process.env.FTP_PASSWORD];")]
    [InlineData("const mirror = ['lftp', '--no-password', 'bridge', '--retries', '3'];")]
    [InlineData("const move = (ball, pass = 'Waben2Honig') => ball;")]
    public Task Fine_where_nothing_is_chosen_or_handed_over(string script) => Verify.Silent(script);
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Tells from a name alone whether its value is a credential. Names are compared word by word.</summary>
public static class CredentialNames
{
    private static readonly HashSet<string> s_headers = WordList.Of(
        """
        Authorization Proxy-Authorization X-Authorization Cookie Set-Cookie X-Auth Ocp-Apim-Subscription-Key
        x-functions-key Auth Authentication X-Authentication
        """,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> s_parameters = WordList.Of(
        """
        key sig auth pass pwd code_verifier appid sid signature hapikey x-amz-signature
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // One word is enough.
    private static readonly HashSet<string> s_words = WordList.Of(
        """
        password passwd passphrase passcode pwd secret token apikey credential credentials jwt pat authtoken
        accesstoken refreshtoken apitoken clientsecret appsecret secretkey privatekey accesskey authkey
        subscriptionkey appkey masterkey accountkey sharedkey signingkey encryptionkey licensekey licencekey sastoken
        sessiontoken bearertoken pepper passwort kennwort motdepasse mdp contraseña contrasena pgpassword psk jeton storepass keypass wstoken partnerkey senha wachtwoord lösenord losenord hasło haslo heslo salasana adgangskode
        """
    );

    // What a word "key" must stand behind to open something.
    private static readonly HashSet<string> s_wordsBeforeKey = WordList.Of(
        """
        api access auth secret private subscription app application account master admin service functions encryption
        signing signature shared license licence developer dev rest integration storage client write read consumer security
        provisioning aes wifi wlan wpa partner merchant webhook hook hmac signatur zugriffs zugangs geheim
        """
    );

    // What a word "key" may stand behind in a header and open nothing.
    private static readonly HashSet<string> s_wordsBeforeOtherKeys = WordList.Of(
        """
        routing surrogate object article message event trace correlation group order dedupe deduplication batch lock index item tenant
        translation locale language feature document entity record host matter preset template case job
        """
    );

    // What a word "key" may stand behind in a name when it finds something instead of opening it.
    private static readonly HashSet<string> s_wordsOfData = WordList.Of(
        """
        alt ctrl shift enter escape arrow hot short function map react redux unique composite surrogate natural entity field property
        option setting settings config query mutation state store image photo video audio media asset file folder blob bucket upload
        download path route url page site space board sheet table list map shard tracking measurement analytics org organization workspace
        user customer contact company project issue ticket task job queue topic stream session request response redis memo lookup search
        hash checksum nonce salt commit build release version git deploy ssh host alias slug name label title text string i18n l10n
        dictionary json xml css html data node tree parent child root leaf figma design component variant product sku catalog category
        test
        """
    );

    // Behind a credential word these turn it into something about the credential.
    private static readonly HashSet<string> s_wordsAbout = WordList.Of(
        """
        question answer hint format policy length type name url uri endpoint path file id expires expiry expiration
        expired age ttl lifetime count limit field label title text message error validator validation pattern regex
        rule rules strength reset changed required enabled visible placeholder prompt header prefix suffix scheme
        kind provider store manager service source reader handler factory cache version date time attempts
        requirements column parameter param variable env at on in min max algorithm digest index position ref
        reference location arn usage scope scopes budget tokenizer number page cursor mask rotation status state
        issuer audience hash alias action event command mode flow step screen view tab dialog modal section component element selector
        input control form class style icon color font topic queue route page menu translation wrong missing invalid incorrect
        failed refused rejected denied mismatch address change oublie oublié forgot forgotten lost recovery identity santa
        region zone country locale timezone grant grants storage backend owner holder protection falsch ungueltig abgelaufen vergessen incorrecta incorrecto invalida invalido caducada olvidada sha sha1 sha256 sha384 sha512 md md5
        csrf xsrf
        """
    );

    // Before a credential word these say that it is none.
    private static readonly HashSet<string> s_harmlessBefore = WordList.Of(
        """
        public csrf xsrf cancellation page next continuation cursor sync max min syntax no has is use needs show hide
        forgot reset change verification antiforgery pagination idempotency primary foreign partition sort row cache
        total prompt completion num stop bos eos pad json metadata device common banned weak forbidden blocked leaked breached
        disallowed worst remember save cancel uuid guid correlation trace tracking design theme style css color colour accent palette font
        """
    );

    private static readonly HashSet<string> s_public = WordList.Of(
        "public publishable site captcha recaptcha hcaptcha turnstile publico público publica pública publique pubblica öffentlich öffentlicher oeffentlich oeffentlicher",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether an HTTP header carries a credential, such as <c>Authorization</c> or <c>X-API-Key</c>.</summary>
    /// <param name="headerName">The name of the header in any letter case.</param>
    public static bool IsCredentialHeader(string headerName) => s_headers.Contains(headerName.Trim()) || IsCredentialName(headerName);

    /// <summary>
    /// Whether an HTTP header is named after a key that nothing else is said of, such as <c>X-Shop-Key</c>, or after the authentication
    /// of somebody, such as <c>X-Shop-Auth</c>: mostly the key of an API, but the value has to look like one.
    /// </summary>
    /// <param name="headerName">The name of the header in any letter case.</param>
    public static bool IsKeyHeader(string headerName)
    {
        // Most headers end here, and are not cut into words.
        if (
            headerName is not ['x' or 'X', ..]
            || !(
                headerName.EndsWith("key", StringComparison.OrdinalIgnoreCase)
                || headerName.EndsWith("schluessel", StringComparison.OrdinalIgnoreCase)
                || headerName.EndsWith("-auth", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return false;
        }

        var words = NameWords.Split(headerName.ToLowerInvariant());
        return words is ["x", .., var before, "key" or "schluessel" or "auth"]
            && !s_harmlessBefore.Contains(before)
            && !s_wordsBeforeOtherKeys.Contains(before);
    }

    /// <summary>Whether an HTTP header continues a session, such as <c>X-SFDC-Session</c>; the value has to look like a credential.</summary>
    /// <param name="headerName">The name of the header in any letter case.</param>
    public static bool IsSessionHeader(string headerName) =>
        headerName is ['x' or 'X', ..]
        && NameWords.Split(headerName.ToLowerInvariant()) is ["x", ..] words
        && (words.Contains("session") || words.Contains("sessionid"));

    /// <summary>Whether a cookie continues a session or proves who somebody is; the value has to look like a credential.</summary>
    /// <param name="cookieName">The name of the cookie in any letter case.</param>
    public static bool IsSessionCookie(string cookieName) =>
        (
            Holds(cookieName, "sess")
            || Holds(cookieName, "auth")
            || Holds(cookieName, "token")
            || Holds(cookieName, "jwt")
            || cookieName.EndsWith("sid", StringComparison.OrdinalIgnoreCase)
        )
        && !Holds(cookieName, "csrf")
        && !Holds(cookieName, "xsrf")
        && !Holds(cookieName, "forgery");

    private static bool Holds(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a name is that of a key that may open something, as <see cref="IsKeyName(IReadOnlyList{string})"/> says.</summary>
    /// <param name="identifier">A name in camel, Pascal, snake or kebab case.</param>
    public static bool IsKeyName(string identifier) =>
        IsKeyName([.. NameWords.Split(identifier).Select(static word => word.ToLowerInvariant())]);

    /// <summary>
    /// Whether a name is that of a key of which only the look of the value tells what it opens: <c>MollieKey</c>, <c>maps_key</c>; not
    /// <c>cacheKey</c>.
    /// </summary>
    /// <param name="words">The words of the name in lower case.</param>
    internal static bool IsKeyName(IReadOnlyList<string> words) =>
        words.Count >= 2
        && IsKey(words[words.Count - 1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
        // The letter of s_key and m_key says nothing.
        && words[words.Count - 2] is { Length: > 1 } before
        // The token of a device is where messages go; its key is what it logs in with.
        && (before is "device" || !s_harmlessBefore.Contains(before))
        && !s_wordsBeforeOtherKeys.Contains(before)
        && !s_public.Contains(before)
        && !s_wordsOfData.Contains(before);

    /// <summary>Whether a name is that of a key which everybody may see: <c>siteKey</c>, <c>publishable_key</c>.</summary>
    /// <param name="identifier">A name in camel, Pascal, snake or kebab case.</param>
    public static bool IsPublicKeyName(string identifier) =>
        identifier is not null
        && NameWords.Split(identifier) is [_, .., var last] words
        && (
            IsKey(last.ToLowerInvariant())
                ? !s_wordsBeforeKey.Contains(words[words.Count - 2].ToLowerInvariant())
                : words[0].ToLowerInvariant() is "cle" or "clé" or "clave" or "chave" or "chiave"
        )
        && words.Exists(static word => s_public.Contains(word))
        && !words.Exists(static word => s_private.Contains(word));

    private static readonly HashSet<string> s_private = WordList.Of(
        "secret secreta secreto secrète secrete segreta segreto privada privado privata private",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a query parameter carries a credential, such as <c>api_key</c>, <c>access_token</c> or a bare <c>key</c>.</summary>
    /// <param name="name">The name of the parameter in any letter case.</param>
    public static bool IsCredentialQueryParameter(string name) => s_parameters.Contains(name.Trim()) || IsCredentialName(name);

    /// <summary>Whether a variable, property or parameter of this name holds a credential.</summary>
    /// <param name="identifier">A name in camel, Pascal, snake or kebab case.</param>
    public static bool IsCredentialName(string identifier)
    {
        var words = NameWords
            .Split(identifier)
            .Select(static word => word.ToLowerInvariant().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
            .ToList();
        for (var index = 0; index < words.Count; index++)
        {
            if (IsCredentialWord(words, index, out var first) && !IsAbout(words, index + 1) && !IsHarmless(words, first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words name a credential or something about one: <c>changePassword</c>, <c>token-expired</c>.</summary>
    internal static bool Speaks(IReadOnlyList<string> words) =>
        words.Any(static word => s_words.Contains(word.ToLowerInvariant()))
        || words
            .Zip(words.Skip(1), static (before, word) => (before, word))
            .Any(static pair => IsKey(pair.word.ToLowerInvariant()) && s_wordsBeforeKey.Contains(pair.before.ToLowerInvariant()));

    /// <summary>Whether a name ends with a credential word, so that it is one and not something that belongs to one.</summary>
    internal static bool IsLast(IReadOnlyList<string> words) =>
        words.Count > 0 && words[words.Count - 1] is var last && (s_words.Contains(last) || IsKey(last));

    private static bool IsCredentialWord(List<string> words, int index, out int first)
    {
        first = index;
        if (s_words.Contains(words[index]))
        {
            return true;
        }

        first = index - 1;
        return index > 0
            && (
                (IsKey(words[index]) && s_wordsBeforeKey.Contains(words[index - 1]))
                || (words[index] is "word" or "phrase" or "code" && words[index - 1] == "pass")
                // mot de passe
                || (words[index] is "passe" && words[index - 1] == "de")
            );
    }

    private static bool IsKey(string word) => word is "key" or "schluessel" or "schlüssel";

    // KennwortArt: which kind of it.
    private static bool IsAbout(List<string> words, int index) =>
        index < words.Count && (s_wordsAbout.Contains(words[index]) || (index == words.Count - 1 && words[index] is "art" or "typ"));

    private static bool IsHarmless(List<string> words, int first) =>
        first > 0
        && (
            s_harmlessBefore.Contains(words[first - 1])
            // Which of several requests it is, or that a form comes from the page.
            || (words[first - 1] is "request" && words[first] is "token")
        );
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>
/// Tells what looks like a credential and is none: texts of the UI, names, paths, references, patterns, alphabets, hashes, test data marked
/// as such. Every rule about credentials that goes by names and looks asks here.
/// </summary>
public static class NotCredentials
{
    // What stands in the place of a credential in schemas, states, menus and lists of cases.
    private static readonly HashSet<string> s_words = WordList.Of(
        """
        any string text number boolean integer object array uuid guid char varchar nvarchar bytes binary default auto automatic anonymous
        unknown missing invalid wrong required optional empty expired revoked unchanged changed gone ok yes no on off true false query header
        body form cookie basic bearer digest oauth oauth2 apikey none null undefined test user pass login input hidden show hide
        visible enabled disabled weak medium strong reset forgot new old current opaque plain clear encrypted hashed value key name
        prompt ask stdin keychain inherit
        incorrect mismatch rejected accepted failed succeeded denied set unset saved updated deleted valid verified locked
        passwort kennwort wachtwoord contraseña contrasena senha motdepasse lösenord passord adgangskode hasło salasana heslo jelszó пароль
        """,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> s_testMarks = WordList.Of(
        "fake dummy mock mocked stub placeholder",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> s_weakMarks = WordList.Of(
        "test tests tester testing sample example demo",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Regex s_notReal = new(
        @"not-?(?:an?-?)?real|-for-(?:this-)?tests?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_reference = new(
        @"^(?:@Microsoft\.KeyVault\(|\{?(?:vault|env|ssm|op|secret|secrets|keyvault|awssm|gcpsm|sops|file|ref|aws-secret|keyring|dpapi)(?::/{0,2}|\()[\w/{]|urn:|arn:|mailto:|data:|realm=|!Ref\b|ENC\(|ENC\[|\{cipher\})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_hash = new(
        @"^(?:\$(?:2[abxy]|argon2\w*|scrypt|pbkdf2[\w-]*|5|6|1|y)\$|\{(?:SSHA|SHA|MD5|PBKDF2|BCRYPT)\d*\}|(?:md5|sha-?\d+)[:-]|0x[0-9a-f]{40}$|ssh-|ecdsa-|pk_(?:live|test)_|-----BEGIN (?:[A-Z]+ )*(?:PUBLIC KEY|CERTIFICATE))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    // The numbers are those that there are: P4ssw0rd and X400mail are no algorithms.
    private static readonly Regex s_algorithm = new(
        @"^(?:(?:RS|HS|ES|PS)-?(?:1|256|384|512)K?|P-?(?:192|224|256|384|521)|X(?:25519|448|509)\w*|A(?:128|192|256)[\w-]*"
            + @"|(?:AES-?|SHA-?|HMAC-?(?:SHA-?)?|RSA-?|MD|Ed|secp|utf-?|base|PBKDF|TLS-?v?|PKCS#?|ISO-?|cl|oauth-?|http/?)[0-9][\w./-]*"
            + @"|(?:hmac|aes|rsa|ecdsa|argon2|scrypt|bcrypt|pbkdf2|chacha20|sha)(?:[-_]?\w+){0,4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_file = new(
        @"^[\w./\\~-]+\.(?:txt|json|ya?ml|xml|pem|key|pfx|p12|crt|cer|env|ini|conf|config|toml|ts|tsx|js|mjs|cs|cshtml|razor|html?|css|md|png|svg|jpe?g|kdbx|db|sql|log|csv|dll|exe|resx|zip)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_mail = new(@"^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$", RegexOptions.CultureInvariant);

    private static readonly Regex s_dateOrVersion = new(
        @"^(?:\d{4}-\d{2}(?:-\d{2})?(?:[T ][\d:.+-]+Z?)?|v?\d+(?:\.\d+)+|v\d+(?:[.-][\d.]+)*|\d+(?:\.\d+)?(?:ms|s|m|h|d|kb|mb|gb|px|%))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_template = new(
        @"<[A-Za-z][^<>]*>|\$\{[^{}]+\}|\{\{[^{}]+\}\}|\$\([^()]+\)|\{[A-Za-z0-9_][A-Za-z0-9_.,:() -]*\}|%[A-Z][A-Z0-9_]+%|^%[A-Za-z_]{2,}%$|^[@:$]\w+$|\[[A-Z][A-Z _-]+\]"
            // What models of languages read as the end of a text, as a role, as a gap.
            + @"|^(?:<[|\uFF5C][^|\uFF5C<>]{1,40}[|\uFF5C]>|</?[a-z]{1,8}>|\[/?[A-Z]{2,8}\]|<</?[A-Z]{2,8}>>)$",
        RegexOptions.CultureInvariant
    );

    // Of one of several: crm-api-key-2, refresh_token_v2.
    private static readonly Regex s_number = new("[-_.](?:v[0-9]{1,2}|[0-9])$", RegexOptions.CultureInvariant);

    // dummy-key-000
    private static readonly Regex s_testNumber = new("[-_][0-9]{1,4}$", RegexOptions.CultureInvariant);

    // The selector of a field in a form, a colour.
    private static readonly Regex s_selector = new(
        "^(?:[#.][A-Za-z][A-Za-z_-]*|[a-z]*\\[[a-z-]+[*^$~|]?=[^]]*\\]|#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}))$",
        RegexOptions.CultureInvariant
    );

    // mod+shift+v, Ctrl+K: keys to press.
    private static readonly Regex s_shortcut = new(
        @"^(?:(?:ctrl|control|cmd|command|alt|option|shift|mod|meta|win|super)\+)+\w{1,10}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    // mdi-key-chain, color-brand-primary-500: icons and tokens of designs.
    private static readonly Regex s_design = new(
        @"^(?:mdi|fas?|far|fab|bi|ti|ri|lucide|glyphicon|icons?|colou?r|palette|font|spacing|shadow)(?:-[a-z0-9]+)+$|^(?:slate|gr[ae]y|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose|primary|secondary|accent)-(?:50|[1-9]00|950)$",
        RegexOptions.CultureInvariant
    );

    // What a cursor holds: {"offset":0}
    private static readonly Regex s_position = new(
        @"^\{""(?:offset|page|cursor|after|before|skip|limit|last|lastId|position|start|from|id)"":",
        RegexOptions.CultureInvariant
    );

    // required|string|min:20
    private static readonly Regex s_validation = new(
        @"^(?:required|nullable|sometimes|string|bail|filled|present|min:\d+|max:\d+)(?:\|[a-z_]+(?::[^|]*)?)+$",
        RegexOptions.CultureInvariant
    );

    // __Host-session: what a browser asks of the name of a cookie.
    private static readonly Regex s_cookie = new(@"^__(?:Host|Secure)-[\w-]+$", RegexOptions.CultureInvariant);

    private static readonly string[] s_patternMarks = ["(?", "[^", @"\w", @"\d", @"\s", ".*", ".+", "[a-z", "[A-Z", "[0-9"];

    /// <summary>Whether a text is no credential, whatever the place it stands in is called.</summary>
    /// <param name="value">The text without a scheme such as <c>Bearer</c> before it.</param>
    public static bool Contains(string value)
    {
        var text = (value ?? "").Trim();
        return text.Length == 0
            || CredentialValues.IsPlaceholder(text)
            || s_words.Contains(text.Trim('(', ')', '[', ']', '<', '>', ':', '.', '!', '?', '*', ';', ','))
            || !text.Any(char.IsLetterOrDigit)
            || text.IndexOf("://", StringComparison.Ordinal) > 0
            || s_reference.IsMatch(text)
            || s_hash.IsMatch(text)
            || s_algorithm.IsMatch(text)
            || s_file.IsMatch(text)
            || s_mail.IsMatch(text)
            || s_dateOrVersion.IsMatch(text)
            || s_template.IsMatch(text)
            || s_selector.IsMatch(text)
            || s_shortcut.IsMatch(text)
            || s_design.IsMatch(text)
            || s_validation.IsMatch(text)
            || s_cookie.IsMatch(text)
            || s_patternMarks.Any(mark => text.IndexOf(mark, StringComparison.Ordinal) >= 0)
            || IsPath(text)
            || IsAlphabet(text)
            || IsCursor(text)
            || IsName(text)
            || IsMarkedAsTest(text)
            // wJalr…EXAMPLEKEY, as manuals write them
            || (text.Length >= 16 && text.IndexOf("EXAMPLE", StringComparison.Ordinal) >= 0);
    }

    /// <summary>Whether a text is a sentence, a label, a list: words with blanks between them.</summary>
    /// <param name="value">The text.</param>
    public static bool IsProse(string value) => (value ?? "").Trim().Any(static c => char.IsWhiteSpace(c));

    // acme/session-token/v1, /run/secrets/db, Smtp:Password, kv/data/crm#password, Acme.Billing.TokenProvider.
    private static bool IsPath(string text)
    {
        var isRooted = text[0] is '/' or '~' or '.' && text.IndexOf('/') >= 0;
        // Without a path before it, what looks like a fragment is a mark in a password: Storm_Tide#4.
        char[] separators = text.IndexOf('/') >= 0 ? ['/', ':', '\\', '#'] : ['/', ':', '\\'];
        var parts = text.Split(separators, StringSplitOptions.RemoveEmptyEntries);
        var isLong =
            parts.Length > 1 || (text.Count(static c => c == '.') > 1 && text.All(static c => char.IsLetter(c) || c is '.' or '_'));
        // Wau:Miau:77 ends as no name of a setting does.
        var isNumbered = parts.Length > 2 && text.IndexOf('/') < 0 && parts[parts.Length - 1].All(char.IsDigit);
        // Graupel/Sledge3, Graupel/Sledge/3: a path starts with no capital where it ends with a digit.
        var isPassword =
            !isRooted
            && parts.Length is 2 or 3
            && char.IsUpper(parts[0][0])
            && parts.All(static part => char.IsUpper(part[0]) || part.All(char.IsDigit))
            && char.IsDigit(text[text.Length - 1]);
        return (isRooted || isLong) && !isNumbered && !isPassword && parts.SelectMany(static part => part.Split('.')).All(IsWordy);
    }

    // Letters with a number behind them at most; names change case at word starts only.
    private static bool IsWordy(string part) =>
        part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is var letters
        && part.Length - letters.Length <= 2
        && letters.All(static c => char.IsLetter(c) || c is '-' or '_' or '{' or '}' or '+' or '*')
        && !LooksRandom(letters);

    /// <summary>Whether letters change case as no words do, or lack vowels as none do.</summary>
    private static bool LooksRandom(string letters)
    {
        var changes = 0;
        var consonants = 0;
        var most = 0;
        for (var index = 0; index < letters.Length; index++)
        {
            changes += index > 0 && char.IsLower(letters[index - 1]) && char.IsUpper(letters[index]) ? 1 : 0;
            consonants = char.IsLetter(letters[index]) && "aeiouyAEIOUY".IndexOf(letters[index]) < 0 ? consonants + 1 : 0;
            most = Math.Max(most, consonants);
        }

        return letters.Length >= 12 && (most >= 7 || changes * 4 >= letters.Length);
    }

    // Most of its characters follow each other: the letters that something may be made of.
    private static bool IsAlphabet(string text)
    {
        var ordered = 0;
        for (var index = 1; index < text.Length; index++)
        {
            ordered += text[index] == text[index - 1] + 1 ? 1 : 0;
        }

        return text.Length >= 16 && ordered * 2 >= text.Length;
    }

    // password, Client Secret, billing-api-key, X-Vault-Token, crmApiKey, access_token, crm-api-key-2; long names of anything.
    private static bool IsName(string text)
    {
        var number = s_number.Match(text);
        var name = number.Success ? text.Substring(0, number.Index) : text;
        var isNumbered = number.Value.IndexOf('v') > 0 ? name.Length > 0 : NameWords.Split(name).Count >= 3;
        text = isNumbered ? name : text;
        var isWords = text.All(static c => char.IsLetter(c) || c is '-' or '_' or '.' or ':' or ' ');
        if (!isWords)
        {
            return false;
        }

        var words = NameWords.Split(text);
        return CredentialNames.IsCredentialName(text)
            || (words.Count > 1 && CredentialNames.Speaks(words))
            || (words.Count >= 4 && text.All(char.IsLetter) && !LooksRandom(text));
    }

    /// <summary>
    /// Whether a text is the name of a credential that no system has: <c>test-api-key</c>, <c>fake_token</c>, <c>test-token-123</c>,
    /// <c>fake-bearer-for-tests</c>.
    /// </summary>
    /// <param name="value">The text.</param>
    public static bool IsNamedAsTest(string value) => !string.IsNullOrEmpty(value) && (s_notReal.IsMatch(value) || IsNameOfTest(value));

    private static bool IsNameOfTest(string value) =>
        value.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_')
        && NameWords.Split(s_testNumber.Replace(value, "")) is { Count: > 1 } words
        && words.All(static word => word.All(char.IsLetter))
        && (
            (s_testMarks.Contains(words[0]) && s_weakMarks.Contains(words[words.Count - 1]))
            || ((s_testMarks.Contains(words[0]) || s_weakMarks.Contains(words[0]) || words.Exists(IsExample)) && IsOfCredential(words))
        );

    // crm-example-token-1
    private static bool IsExample(string word) =>
        word.Equals("example", StringComparison.OrdinalIgnoreCase) || word.Equals("sample", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfCredential(List<string> words) =>
        CredentialNames.Speaks(words) || CredentialNames.IsCredentialName(string.Join("-", words)) || words[words.Count - 1] is "key";

    // eyJvZmZzZXQiOjB9: where to go on reading, in base64.
    private static bool IsCursor(string text)
    {
        if (!text.StartsWith("eyJ", StringComparison.Ordinal) || text.IndexOf('.') >= 0)
        {
            return false;
        }

        try
        {
            return s_position.IsMatch(Encoding.UTF8.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='))));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsMarkedAsTest(string text)
    {
        var words = NameWords.Split(text);
        return words.Any(s_testMarks.Contains)
            || s_notReal.IsMatch(text)
            || (words.Count > 1 && words.Any(s_weakMarks.Contains) && (!text.Any(char.IsDigit) || CredentialNames.IsCredentialName(text)));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Tells from a name and a value together whether the value is a credential: one alone says too little.</summary>
public static class NamedCredentials
{
    private const int ShortestToken = 6;

    private static readonly HashSet<string> s_passwords = WordList.Of(
        "password passwd passphrase passcode pwd pass word phrase code passwort kennwort motdepasse mdp passe contraseña contrasena pgpassword senha wachtwoord lösenord losenord hasło haslo heslo salasana adgangskode"
    );

    // The keys of tutorials that have blanks in them.
    private static readonly Regex s_knownPhrase = new(
        @"^(?:keyboard cat\W*|correct horse battery staple|(?:this is|it'?s) (?:a|an|my|the|our) \b.*\b(?:secret|key)\b.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    // What Google shows for programs that send mail: four groups of four letters.
    private static readonly Regex s_appPassword = new("^[a-z]{4} [a-z]{4} [a-z]{4} [a-z]{4}$", RegexOptions.CultureInvariant);

    // What ties words to a sentence, or asks for something.
    private static readonly HashSet<string> s_wordsOfSentences = WordList.Of(
        "the a an your of for to with is are was not no must has have in on at by from and or as enter type choose pick repeat use any none same other"
    );

    // What programs are installed with, and stay with.
    private static readonly HashSet<string> s_installed = WordList.Of("minioadmin changeit changeme");

    // Words of a text that stands in for a credential and works: dev-secret, my_jwt_key.
    private static readonly HashSet<string> s_wordsOfDefaults = WordList.Of(
        "my dev develop development local default super very top really long some the a change changeme admin root jwt session app auth api key secret token password passwd pass pw random insecure unsafe weak strong signing private shared refresh access cookie hmac webhook"
    );

    // Beyond the words that stand directly behind a credential word: anywhere in a name they say that it is about a credential.
    private static readonly HashSet<string> s_about = WordList.Of(
        """
        help encoding domain sentinel separator alphabet character characters chars special specials fingerprint thumbprint etag tooltip
        caption digest checksum hash hashes hashed salt curve claim label title hint message error algorithm provider pattern regex template
        mask url uri endpoint path file filename header policy validator field column table property role permission page route link docs icon
        button placeholder format length scheme prefix suffix kind id name names question answer lifetime ttl expiry schema description public
        csrf xsrf antiforgery mock mocked fake dummy stub sample example cancellation continuation pagination feature enabled variable sql
        context info purpose bucket exchange too mismatch missing nom nombre politica politique richtlinie
        """
    );

    /// <summary>Whether what is written in a place of that name is a credential.</summary>
    /// <param name="name">The name of a variable, property, parameter, key or column.</param>
    /// <param name="value">The text in it.</param>
    public static bool IsCredential(string name, string value) => IsName(name) && IsValue(name, value);

    /// <summary>
    /// Whether a text that stands in for a credential, when it is not configured, works as one: also <c>dev-secret</c>, which anywhere else
    /// would be a name.
    /// </summary>
    /// <param name="name">The name of the variable that is not set.</param>
    /// <param name="value">The text in its place.</param>
    public static bool IsFallback(string name, string value) =>
        IsCredential(name, value) || (IsName(name) && (IsMadeOfDefaults(name, value) || IsOfDevelopment(value)));

    // camera-dev: where programs are developed they reach the system behind it with that.
    private static bool IsOfDevelopment(string value) =>
        value.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_')
        && value.Any(char.IsLower)
        && !CredentialValues.IsPlaceholder(value)
        && value.ToLowerInvariant().Split('-', '_') is [_, _, ..] words
        && words.Any(static word => word is "dev" or "local" or "demo")
        && !NotCredentials.IsNamedAsTest(value);

    private static bool IsMadeOfDefaults(string name, string value)
    {
        var words = Words(value);
        return words.Count is > 0 and <= 6
            && !value.Any(char.IsWhiteSpace)
            && !value.All(static c => char.IsUpper(c) || c == '_')
            && words.All(s_wordsOfDefaults.Contains)
            && words.Any(static word => word is "secret" or "password" or "token" or "key" or "changeme" or "pass" or "passwd")
            && (words.Count == 1 ? words[0] is "secret" or "password" or "changeme" : !words.SequenceEqual(Words(name)));
    }

    /// <summary>Whether a place of this name holds a credential and says nothing that makes it something else.</summary>
    /// <param name="name">The name of a variable, property, parameter, key or column, or of a header.</param>
    public static bool IsName(string name) =>
        name is { Length: >= 2 and <= 100 }
        && (HasStem(name) || ShortNames.MayBe(name))
        && Words(name) is var words
        && (
            CredentialNames.IsCredentialName(name)
            || words is ["pass"] or ["appid"]
            || CredentialNames.IsKeyName(words)
            || ShortNames.IsPass(words)
            || ShortNames.IsPw(words)
            || ShortNames.IsClave(words)
            || ShortNames.IsPin(words)
            || ShortNames.IsDoorCode(words)
        )
        && !words.Any(s_about.Contains);

    /// <summary>Whether a name is that of a number that opens something, such as <c>X-Operator-Pin</c>.</summary>
    /// <param name="name">The name of a header.</param>
    public static bool IsPin(string name) => name is not null && ShortNames.MayBe(name) && ShortNames.IsPin(Words(name));

    /// <summary>
    /// Whether a name, or a part of it such as that before <c>ByTenant</c>, may be one for which <see cref="IsName"/> holds; asked for all that
    /// a project declares, so nothing is made of it.
    /// </summary>
    /// <param name="name">The name of a variable, property, parameter or method.</param>
    public static bool MayBeName(string name) => name is not null && (HasStem(name) || ShortNames.MayHold(name));

    // Most names have none of these, and are not cut into words.
    internal static bool HasStem(string name)
    {
        for (var start = 0; start + 3 <= name.Length; start++)
        {
            // Folds what is no letter too, which only costs a comparison more.
            var isStem = (char)(name[start] | 0x20) switch
            {
                'p' => Begins(name, start, "pass")
                    || Begins(name, start, "pwd")
                    || Begins(name, start, "pat")
                    || Begins(name, start, "pepper")
                    || Begins(name, start, "psk"),
                's' => Begins(name, start, "secret")
                    || Begins(name, start, "schl")
                    || Begins(name, start, "senha")
                    || Begins(name, start, "salasana"),
                'w' => Begins(name, start, "wachtwoord"),
                'l' => Begins(name, start, "losenord") || Begins(name, start, "lösenord"),
                'h' => Begins(name, start, "haslo") || Begins(name, start, "hasło") || Begins(name, start, "heslo"),
                'm' => Begins(name, start, "mdp"),
                't' => Begins(name, start, "token"),
                'k' => Begins(name, start, "key") || Begins(name, start, "kennwort"),
                'c' => Begins(name, start, "cred")
                    || Begins(name, start, "clave")
                    || Begins(name, start, "cleapi")
                    || Begins(name, start, "cle_")
                    || Begins(name, start, "cle-")
                    || Begins(name, start, "clé")
                    || Begins(name, start, "chave")
                    || Begins(name, start, "chiave")
                    || Begins(name, start, "contrase"),
                'a' => Begins(name, start, "appid") || Begins(name, start, "adgangskode"),
                'j' => Begins(name, start, "jwt") || Begins(name, start, "jeton"),
                _ => false,
            };
            if (isStem)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(string name, int start, string stem)
    {
        if (name.Length - start < stem.Length)
        {
            return false;
        }

        for (var index = 1; index < stem.Length; index++)
        {
            if (name[start + index] != stem[index] && (name[start + index] | 0x20) != stem[index])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value in a place of a credential's name is one.</summary>
    /// <param name="name">A name for which <see cref="IsName"/> holds, or that of a header.</param>
    /// <param name="value">The text in it, all of it written in source code.</param>
    public static bool IsValue(string name, string value)
    {
        var text = AuthorizationSchemes.Without(value ?? "", isAnyScheme: "Authorization".Equals(name, StringComparison.OrdinalIgnoreCase));
        var words = Words((name ?? "").TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
        if (ShortNames.IsPin(words))
        {
            return ShortNames.IsPinValue(text);
        }

        if (s_installed.Contains(text))
        {
            return true;
        }

        if (NotCredentials.Contains(text))
        {
            return IsDefault(text);
        }

        if (ShortNames.IsDoorCode(words))
        {
            return ShortNames.IsDoorCodeValue(text) && !TokenTexts.IsCode(text);
        }

        if (ShortNames.IsClave(words))
        {
            return ShortNames.IsClaveValue(text);
        }

        if ((ShortNames.IsPw(words) || ShortNames.IsPass(words)) && !CredentialNames.IsCredentialName(name!))
        {
            return ShortNames.IsPasswordValue(text);
        }

        if ((words is ["appid"] || CredentialNames.IsKeyName(words)) && !CredentialNames.IsCredentialName(name!))
        {
            return !RandomText.IsNumbered(text)
                && (
                    RandomText.Is(text)
                    || RandomText.IsGrouped(text)
                    || RandomText.IsSpiked(text)
                    || (words is ["appid"] && RandomText.IsShortHex(text))
                );
        }

        var isPassword = words.Any(s_passwords.Contains);
        return NotCredentials.IsProse(text)
            ? IsDefault(text) || (isPassword && (IsPassphrase(words, text) || s_appPassword.IsMatch(text)))
            : isPassword
                || (
                    text.Length >= ShortestToken
                    && TokenTexts.IsToken(text, isBare: words.Count == 1 && words[0] is not "apikey", CredentialNames.IsLast(words))
                );
    }

    // my-super-secret-key, keyboard cat: what tutorials write, and programs then go live with.
    private static bool IsDefault(string text) => s_knownPhrase.IsMatch(text) || IsSuperSecret(text);

    private static bool IsSuperSecret(string text) =>
        text.IndexOf("super", StringComparison.OrdinalIgnoreCase) is >= 0 and var super
        && text.IndexOf("secret", super, StringComparison.OrdinalIgnoreCase) > 0
        && !CredentialValues.IsPlaceholder(text)
        && !NotCredentials.IsProse(text);

    // Four words or more that start as no sentence does, or words and a number, under a name that promises them; or one blank in a
    // password of letters, digits and marks.
    private static bool IsPassphrase(List<string> words, string text)
    {
        var parts = text.Split(' ');
        var isPromised = words.Any(static word => word is "passphrase" or "phrase");
        var isNumbered = parts.Length >= 3 && text.Any(char.IsDigit) && !CredentialNames.IsCredentialName(text);
        var isOfWords =
            parts.Length >= (parts.Any(s_wordsOfSentences.Contains) || CredentialNames.IsCredentialName(text) ? 4 : 3)
            && char.IsLower(text[0])
            && text.All(static c => char.IsLetter(c) || c is ' ' or '-');
        // Drumlin Marten 3: names of no thing, and a number
        var isCounted =
            parts.Length >= 3
            && parts[parts.Length - 1].Length > 0
            && parts[parts.Length - 1].All(char.IsDigit)
            && parts.Take(parts.Length - 1).All(static part => part.Length > 0 && char.IsUpper(part[0]) && part.All(char.IsLetter))
            && !parts.Any(part => s_wordsOfSentences.Contains(part.ToLowerInvariant()) || s_about.Contains(part.ToLowerInvariant()))
            && !CredentialNames.IsCredentialName(text);
        return isCounted
            || (isPromised && (isNumbered || isOfWords))
            || (
                parts.Length == 2
                && text.Any(char.IsDigit)
                && text.Any(static c => c < 128 && char.IsPunctuation(c) && c is not ('.' or ':' or ','))
            );
    }

    private static List<string> Words(string name) => [.. NameWords.Split(name).Select(static word => word.ToLowerInvariant())];
}

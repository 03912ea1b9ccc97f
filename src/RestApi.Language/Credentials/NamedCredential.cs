using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>
/// Tells whether the text in a variable, property or parameter is a credential, by its name and its looks together. The name alone says
/// too little: it may hold a label, the name of a secret, an algorithm, a route.
/// </summary>
public static class NamedCredential
{
    private const int ShortestPassword = 4;
    private const int ShortestToken = 6;
    private const int LongestRun = 8;

    private static readonly HashSet<string> s_passwordWords = WordList.Of("password passwd passphrase passcode pwd pass");

    // What stands beside a password in forms, schemas and states, but is none.
    private static readonly HashSet<string> s_formWords = WordList.Of(
        """
        password passwd pwd pass passphrase text hidden required optional off on none show hide visible string number boolean object any
        default input field form secret current new old invalid missing wrong expired weak strong medium reset forgot forgotten change
        changed confirm disabled enabled label title true false null undefined header query body cookie basic bearer token auth login
        user username email name key value type
        passwort kennwort wachtwoord contraseña contrasena senha motdepasse lösenord passord adgangskode hasło salasana пароль
        """
    );

    private static readonly HashSet<string> s_testWords = WordList.Of(
        "test testing dummy fake mock example sample foo bar placeholder demo"
    );

    private static readonly HashSet<string> s_secretWords = WordList.Of(
        "key keys token tokens password passwords secret secrets auth credential credentials apikey authorization"
    );

    // Algorithms and encodings carry digits, as credentials do.
    private static readonly Regex s_algorithm = new(
        @"(?i)\b(?:sha|aes|rsa|rs|hs|es|ps|md|utf|base|x|ed|oauth|pbkdf|hmacsha|tls|http|v|p)[-_]?\d{1,4}\b",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex s_email = new(@"^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$", RegexOptions.CultureInvariant);

    private static readonly Regex s_pathOrSelector = new(
        @"^(?:\.{0,2}/[\w./:{}*-]*|[#.][A-Za-z][\w-]*|#[0-9A-Fa-f]{3,8}|[\w-]+/[\w.+-]+|[\w-]+\.(?:json|txt|pem|key|crt|ts|js|env|ya?ml))$",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex s_dateOrVersion = new(
        @"^(?:\d{4}-\d{2}(?:-\d{2})?(?:[T ][\d:.]+Z?)?|v?\d+(?:\.\d+)+)$",
        RegexOptions.CultureInvariant
    );

    /// <summary>Whether a value in a place of that name is a credential.</summary>
    /// <param name="name">The name of the variable, property or parameter.</param>
    /// <param name="value">The text that is written there.</param>
    public static bool IsCredential(string name, string value)
    {
        if (name is null || value is null || !CredentialNames.IsCredentialName(name) || CredentialValues.IsPlaceholder(value))
        {
            return false;
        }

        if (ProviderFormats.Find(value) is not null || IsDefaultSecret(value))
        {
            return true;
        }

        var content = CredentialValues.WithoutScheme(value.Trim());
        return content.Any(char.IsWhiteSpace) ? IsPassphrase(name, content) : !IsOther(content) && IsToken(IsPassword(name), content);
    }

    /// <summary><c>my-super-secret-key</c>: what tutorials write, and programs then go live with.</summary>
    private static bool IsDefaultSecret(string value) =>
        value.IndexOf("super", StringComparison.OrdinalIgnoreCase) is >= 0 and var super
        && value.IndexOf("secret", super, StringComparison.OrdinalIgnoreCase) > 0
        && !value.Any(char.IsWhiteSpace);

    private static bool IsPassword(string name) =>
        NameWords
            .Split(name)
            .Any(static word =>
                s_passwordWords.Contains(word.ToLowerInvariant().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
            );

    // Sentences are labels, except the few lower-case words of a pass phrase.
    private static bool IsPassphrase(string name, string value) =>
        name.IndexOf("phrase", StringComparison.OrdinalIgnoreCase) >= 0
        && value.Split(' ').Length >= 4
        && value.All(static c => c is (>= 'a' and <= 'z') or ' ' or '-');

    private static bool IsOther(string value) =>
        value.IndexOf("://", StringComparison.Ordinal) >= 0
        || s_email.IsMatch(value)
        || s_pathOrSelector.IsMatch(value)
        || IsAlphabet(value)
        || IsNameOfSecret(value)
        || IsMarkedAsTest(value);

    private static bool IsToken(bool isPassword, string value)
    {
        var digits = value.Count(char.IsDigit);
        if (value.All(char.IsLetter))
        {
            return isPassword
                ? value.Length >= ShortestPassword && !s_formWords.Contains(value.ToLowerInvariant()) && NameWords.Split(value).Count == 1
                : IsRandom(value);
        }

        if (digits == 0)
        {
            var isWords = value.All(static c => char.IsLetter(c) || c is '-' or '_' or '.' or ':' or '/');
            return isWords
                ? IsRandom(value)
                : value.Length >= (isPassword ? ShortestPassword : 2 * ShortestToken) && value.Any(char.IsLetter);
        }

        if (isPassword)
        {
            return value.Length >= ShortestPassword && !s_dateOrVersion.IsMatch(value);
        }

        var isNumber = digits == value.Length;
        return value.Length >= ShortestToken
            && (digits > 1 || value.Length >= 2 * ShortestToken)
            && (!isNumber || value.Length >= 16)
            && !s_dateOrVersion.IsMatch(value)
            && s_algorithm.Replace(value, "").Any(char.IsDigit);
    }

    /// <summary>Letters as no language has them: long, and without vowels for a while or in mixed case all the time.</summary>
    private static bool IsRandom(string value)
    {
        if (value.Length < 16)
        {
            return false;
        }

        var (consonants, most, changes) = (0, 0, 0);
        for (var index = 0; index < value.Length; index++)
        {
            var c = char.ToLowerInvariant(value[index]);
            consonants = char.IsLetter(c) && "aeiouy".IndexOf(c) < 0 ? consonants + 1 : 0;
            most = Math.Max(most, consonants);
            changes += index > 0 && char.IsLower(value[index - 1]) && char.IsUpper(value[index]) ? 1 : 0;
        }

        return most >= 6 || changes * 5 >= value.Length;
    }

    /// <summary>The characters that something is made of: <c>abcdefgh…</c>. A password of ordered digits is one all the same.</summary>
    private static bool IsAlphabet(string value)
    {
        var run = 1;
        for (var index = 1; index < value.Length && run < LongestRun; index++)
        {
            run = value[index] == value[index - 1] + 1 && char.IsLetter(value[index]) ? run + 1 : 1;
        }

        return run >= LongestRun;
    }

    /// <summary><c>crmApiKey</c>, <c>auth.token</c>, <c>api_key_2</c>: words, one of which says what is meant.</summary>
    private static bool IsNameOfSecret(string value)
    {
        var words = WordsOf(value);
        return words.Count > 0 && IsWords(value) && words.Any(s_secretWords.Contains) && !words.Any(IsRandom);
    }

    private static bool IsMarkedAsTest(string value) => IsWords(value) && WordsOf(value).Any(s_testWords.Contains);

    private static List<string> WordsOf(string value) =>
        [
            .. NameWords
                .Split(value)
                .Select(static word => word.ToLowerInvariant().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')),
        ];

    // Letters and what joins them; a number may only stand at the end.
    private static bool IsWords(string value) =>
        value.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/')
        && value.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').All(static c => !char.IsDigit(c))
        && value.Count(char.IsDigit) <= 3;
}

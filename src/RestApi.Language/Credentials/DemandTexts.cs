using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Reads messages to people who left something out.</summary>
internal static class DemandTexts
{
    private static readonly HashSet<string> s_before = WordList.Of("a an the your please enter provide give missing no bitte");

    private static readonly HashSet<string> s_passwords = WordList.Of("password passphrase passcode passwort kennwort");

    // What follows says something about the password, not about a policy or a hint.
    private static readonly HashSet<string> s_behind = WordList.Of(
        "is was must may can cannot should has not required missing needed of for erforderlich fehlt eingeben angeben"
    );

    /// <summary>Whether a message asks for a password: <c>Password is required</c>, <c>Enter the password</c>.</summary>
    public static bool AskForPassword(string text)
    {
        var words = text.ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var index = 0;
        while (index < words.Length && s_before.Contains(words[index]))
        {
            index++;
        }

        if (index == words.Length)
        {
            return false;
        }

        var word = WithoutMarks(words[index]);
        var isLast = index + 1 == words.Length || word != words[index];
        return s_passwords.Contains(word) && (isLast || s_behind.Contains(WithoutMarks(words[index + 1])));
    }

    private static string WithoutMarks(string word) => word.TrimEnd('.', ':', ',', ';', '!', '?');
}

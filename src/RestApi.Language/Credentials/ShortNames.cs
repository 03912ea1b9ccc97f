using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Names of credentials that are short words, and say so only with what stands before them and with the value: PIN, pw, dbPass.</summary>
internal static class ShortNames
{
    private const int ShortestPin = 4;
    private const int LongestPin = 8;

    // A PIN code of an address, a pin of a board, on a map, or of a needle.
    private static readonly HashSet<string> s_wordsOfOtherPins = WordList.Of(
        """
        postal post zip shipping billing delivery address area city region code map location place marker drop push gpio led i2c spi uart
        rx tx cs sda scl data clock clk input output analog digital relay button sensor board header chip bus rolling safety bowling lapel
        has is show hide use un re max min reset change verify enter forgot
        """
    );

    private const int ShortestDoorCode = 6;

    // What opens by a code. The code of an alarm is mostly that of an error.
    private static readonly HashSet<string> s_doors = WordList.Of("door gate garage locker lock unlock vault safe");

    // Whose password a name that ends with pass is. Anything else passes through, or opens a gate: renderPass, boardingPass.
    private static readonly HashSet<string> s_wordsBeforePass = WordList.Of(
        """
        db database sql mysql pg postgres mongo redis oracle smtp imap pop pop3 mail email ftp sftp ftps ssh user usr admin root login
        basic auth http proxy ldap mqtt rabbit rabbitmq amqp wifi wlan svc keystore truststore cert pfx p12 zip pdf vpn sap edi jira
        device camera cam router printer scanner modem tank pump plc hmi nas dvr nvr
        """
    );

    /// <summary>Whether a name ends with one of the words; asked for every name, so nothing is made of it.</summary>
    public static bool MayBe(string name)
    {
        var end = name.Length;
        while (end > 0 && name[end - 1] is >= '0' and <= '9')
        {
            end--;
        }

        return EndsWithWord(name, end, "pin")
            || EndsWithWord(name, end, "pw")
            || (EndsWithWord(name, end, "code") && IsBehindDoor(name, end - "code".Length));
    }

    /// <summary>Whether a name has one of the words anywhere, alone or in a longer one.</summary>
    public static bool MayHold(string name)
    {
        for (var start = 0; start + 2 <= name.Length; start++)
        {
            switch ((char)(name[start] | 0x20))
            {
                case 'p' when (name[start + 1] | 0x20) is 'w' or 'i':
                case 'c' when (name[start + 1] | 0x20) is 'o':
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name ends with the code of what has a lock.</summary>
    public static bool IsDoorCode(List<string> words) =>
        words.Count > 1 && Last(words) == "code" && s_doors.Contains(words[words.Count - 2]);

    /// <summary>Whether a text is a code that somebody chose for a lock: numbers alone may be those of a list.</summary>
    public static bool IsDoorCodeValue(string text) =>
        text.Length >= ShortestDoorCode
        && text.Any(char.IsDigit)
        && text.Any(char.IsUpper)
        && text.Any(char.IsLower)
        && !text.Any(char.IsWhiteSpace)
        // Gate-12B
        && !s_doors.Any(door => text.IndexOf(door, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsBehindDoor(string name, int end)
    {
        end -= end > 0 && name[end - 1] is '_' or '-' ? 1 : 0;
        foreach (var door in s_doors)
        {
            if (
                end >= door.Length
                && string.Compare(name, end - door.Length, door, 0, door.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the last word of a name is <c>pin</c> and those before leave it a number that opens something.</summary>
    public static bool IsPin(List<string> words) =>
        words.Count > 0 && Last(words) == "pin" && !words.Take(words.Count - 1).Any(s_wordsOfOtherPins.Contains);

    /// <summary>Whether a text is a number as people type it at a door.</summary>
    public static bool IsPinValue(string text) =>
        text.Length is >= ShortestPin and <= LongestPin && text.All(static c => c is >= '0' and <= '9');

    private static readonly HashSet<string> s_wordsOfOtherClaves = WordList.Of("palabra campo columna indicador punto articulo producto");

    /// <summary>Whether a name ends with <c>clave</c>, which is a password in Spanish, or a key that finds something.</summary>
    public static bool IsClave(List<string> words) =>
        (words.Count > 0 && Last(words) is "clave" && !words.Exists(s_wordsOfOtherClaves.Contains))
        || (words is ["clave" or "chave" or "chiave" or "cle" or "clé", var whose] && s_wordsBehindClave.Contains(whose));

    // clave_api, ClaveServicio, cleApi: of what it is the key.
    private static readonly HashSet<string> s_wordsBehindClave = WordList.Of(
        "api servicio serviço servizio secreta secrète segreta privada privata acceso acesso accesso"
    );

    /// <summary>Whether a text under that name is a password: an article has no such mixture.</summary>
    public static bool IsClaveValue(string text) =>
        text.Length >= 8 && text.Any(char.IsUpper) && text.Any(char.IsLower) && text.Any(char.IsDigit) && !text.Any(char.IsWhiteSpace);

    /// <summary>Whether a name ends with <c>pw</c>.</summary>
    public static bool IsPw(List<string> words) => words.Count > 0 && Last(words) == "pw";

    /// <summary>Whether a name ends with <c>pass</c> behind who or what has that password.</summary>
    public static bool IsPass(List<string> words) =>
        words.Count > 1 && Last(words) == "pass" && s_wordsBeforePass.Contains(words[words.Count - 2]);

    /// <summary>Whether a text under so short a name is a password: a word alone may be anything.</summary>
    public static bool IsPasswordValue(string text) =>
        text.Length >= 5
        && text.Any(char.IsLetter)
        && text.Any(static c => char.IsDigit(c) || c is '!' or '#' or '$' or '@' or '%' or '&' or '+' or '?')
        && !text.Any(char.IsWhiteSpace);

    private static string Last(List<string> words) => words[words.Count - 1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    // gatePin, GATE_PIN and pin, but neither spin nor pinned.
    private static bool EndsWithWord(string name, int end, string word)
    {
        var start = end - word.Length;
        if (start < 0)
        {
            return false;
        }

        for (var index = 0; index < word.Length; index++)
        {
            if ((char)(name[start + index] | 0x20) != word[index])
            {
                return false;
            }
        }

        return start == 0 || !char.IsLetter(name[start - 1]) || (name[start] is >= 'A' and <= 'Z' && char.IsLower(name[start - 1]));
    }
}

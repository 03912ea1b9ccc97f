using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Reads the place of a template that another text is put into: <c>{password}</c>, <c>${apiKey}</c>, <c>%TOKEN%</c>, <c>__SECRET__</c>.</summary>
public static class TemplatePlaces
{
    private static readonly Regex s_place = new(
        @"^(?:[$#]?\{{1,2}|%|__|<|\[{1,2}|[@:$])\s*(?<path>[A-Za-z][A-Za-z0-9_.:-]{1,60}?)\s*(?:\}{1,2}|%|__|>|\]{1,2}|[@$])?$",
        RegexOptions.CultureInvariant
    );

    /// <summary>What a place is called, the last part of it: <c>password</c> for <c>{{smtp.password}}</c>; null for any other text.</summary>
    /// <param name="text">The text that is looked for.</param>
    public static string? NameIn(string text)
    {
        // Most texts that are looked for are letters or marks.
        if (text is not { Length: > 3 } || char.IsLetterOrDigit(text[0]) || s_place.Match(text) is not { Success: true } place)
        {
            return null;
        }

        var path = place.Groups["path"].Value;
        return path.Substring(path.LastIndexOfAny(['.', ':']) + 1);
    }
}

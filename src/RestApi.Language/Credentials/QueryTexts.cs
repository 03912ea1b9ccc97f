namespace Comind.Api.Language;

/// <summary>Reads the beginning of a URL whose rest is not known.</summary>
public static class QueryTexts
{
    /// <summary>The query parameter whose value comes next, as in <c>/reports?page=2&amp;token=</c>; null where none does.</summary>
    /// <param name="text">What stands before.</param>
    /// <returns>The name as it is written.</returns>
    public static string? NameAtEnd(string text)
    {
        if (text is not [.., '='])
        {
            return null;
        }

        var start = text.LastIndexOfAny(['?', '&']) + 1;
        return start > 0 && text.IndexOf('?') >= 0 && start < text.Length - 1 ? text.Substring(start, text.Length - 1 - start) : null;
    }
}

using System.Text;

namespace Comind.Api.Language;

/// <summary>The field of a property that names none.</summary>
public static class FieldNaming
{
    /// <summary><c>LastSyncDate</c> is <c>c_last_sync_date</c>, <c>ExternalID</c> is <c>c_external_id</c>.</summary>
    public static string FieldName(string property)
    {
        var name = new StringBuilder("c_");
        for (var index = 0; index < property.Length; index++)
        {
            if (StartsWord(property, index))
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(property[index]));
        }

        return name.ToString();
    }

    // A word starts at a capital behind a small letter or digit, and at the last capital of several: HTTPStatus is http_status.
    private static bool StartsWord(string text, int index) =>
        index > 0
        && char.IsUpper(text[index])
        && text[index - 1] != '_'
        && (!char.IsUpper(text[index - 1]) || (index + 1 < text.Length && char.IsLower(text[index + 1])));
}

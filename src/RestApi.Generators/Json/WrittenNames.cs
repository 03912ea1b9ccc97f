using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>Finds the names in a type as it is written, without asking what they mean.</summary>
internal static class WrittenNames
{
    /// <summary>All identifiers, such as <c>List</c> and <c>Contact</c> of <c>List&lt;Contact&gt;</c>.</summary>
    public static IEnumerable<string> In(string type)
    {
        var start = -1;
        for (var index = 0; index <= type.Length; index++)
        {
            var isWord = index < type.Length && (char.IsLetterOrDigit(type[index]) || type[index] == '_');
            if (isWord && start < 0)
            {
                start = index;
            }
            else if (!isWord && start >= 0)
            {
                yield return type.Substring(start, index - start);
                start = -1;
            }
        }
    }
}

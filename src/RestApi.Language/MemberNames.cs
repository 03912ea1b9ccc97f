using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Names of C# members for what a settings file declares.</summary>
/// <param name="suffix">What a name gets that every class or this one has already.</param>
/// <param name="taken">Members that the class has anyway, and its own name.</param>
public sealed class MemberNames(string suffix, string taken)
{
    private const string OfEveryObject = "Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString";

    private readonly HashSet<string> _taken = WordList.Of(taken + " " + OfEveryObject);

    /// <summary>Those of the class <c>AppSettings</c>.</summary>
    public static MemberNames OfVariables { get; } = new("Variable", "All AppSettings");

    /// <summary>Those of the class <c>ServiceIds</c>.</summary>
    public static MemberNames OfServices { get; } = new("Service", "All ServiceIds");

    /// <summary>The member of an alias: <c>syncLimit</c> becomes <c>SyncLimit</c>. Always a valid identifier.</summary>
    /// <param name="alias">The name as declared; any text.</param>
    public string Of(string alias)
    {
        var words = NameWords.Split(alias);
        var isShouting = !alias.Any(char.IsLower);
        for (var index = 0; index < words.Count; index++)
        {
            words[index] = Capitalize(isShouting ? words[index].ToLowerInvariant() : words[index]);
        }

        var name = string.Concat(words);
        return _taken.Contains(name) ? name + suffix : StartSafely(name, "_");
    }

    internal static string Capitalize(string word) =>
        char.ToUpperInvariant(word[0]) is var first && first == word[0] ? word : first + word.Substring(1);

    internal static string StartSafely(string name, string prefix) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') ? name : prefix + name;
}

namespace Comind.Api.Generators;

/// <summary>Names as the web style of System.Text.Json writes them: <c>URLValue</c> becomes <c>urlValue</c>.</summary>
internal static class CamelCase
{
    public static string Of(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var characters = name.ToCharArray();
        for (var index = 0; index < characters.Length; index++)
        {
            var isLastUpper = index > 0 && index + 1 < characters.Length && !char.IsUpper(characters[index + 1]);
            if ((index == 1 && !char.IsUpper(characters[index])) || isLastUpper)
            {
                break;
            }

            characters[index] = char.ToLowerInvariant(characters[index]);
        }

        return new string(characters);
    }
}

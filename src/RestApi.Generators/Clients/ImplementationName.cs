namespace Comind.Api.Generators;

/// <summary>The name of the class that is written for an interface.</summary>
internal static class ImplementationName
{
    private const string Suffix = "Client";

    /// <summary><c>Crm</c> for <c>ICrm</c>; an interface without the usual letter gets <c>Client</c> behind its name.</summary>
    public static string Of(string name) => HasLetter(name) ? name.Substring(1) : name + Suffix;

    /// <summary>The name when the usual one is taken.</summary>
    public static string Other(string name) => (HasLetter(name) ? name.Substring(1) : name) + Suffix;

    private static bool HasLetter(string name) => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);
}

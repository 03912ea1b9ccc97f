using System;

namespace Comind.Api.Language;

/// <summary>Names of attributes as code writes them.</summary>
internal static class AttributeNames
{
    private const string Suffix = "Attribute";

    /// <summary><c>GetAttribute</c> is written as <c>Get</c>.</summary>
    /// <param name="type">The name of the type of an attribute.</param>
    public static string WithoutSuffix(string type) =>
        type.EndsWith(Suffix, StringComparison.Ordinal) ? type.Substring(0, type.Length - Suffix.Length) : type;
}

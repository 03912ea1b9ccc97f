using Microsoft.CodeAnalysis.CSharp;

namespace Comind.Api.Generators;

/// <summary>Sees through using aliases, where something is decided by a type's name. What is copied stays as it is written.</summary>
internal static class AliasedType
{
    /// <summary>The type that is meant; the same when its name is no alias.</summary>
    public static WrittenType Resolve(this MarkerScope scope, WrittenType type)
    {
        if (type.Arguments.Count > 0 || type.Name != type.TextWithoutNullable || scope.AliasTarget(type.Name) is not { } target)
        {
            return type;
        }

        var meant = WrittenType.Read(SyntaxFactory.ParseTypeName(target));
        return type.IsNullable && !meant.IsNullable ? meant with { Text = meant.Text + "?", IsNullable = true } : meant;
    }
}

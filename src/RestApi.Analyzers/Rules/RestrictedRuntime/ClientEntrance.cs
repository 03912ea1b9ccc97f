using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>
/// Where something from outside comes into a type: parameters, settable properties, fields. Asked for every declaration of a project, so by
/// syntax alone.
/// </summary>
internal static class ClientEntrance
{
    /// <summary>What may have such parameters.</summary>
    public static readonly SyntaxKind[] Kinds = [SyntaxKind.MethodDeclaration, SyntaxKind.ConstructorDeclaration, .. TypePart.Kinds];

    /// <summary>The parameters of a method or a type through which a client may come in: not through a private method or an override.</summary>
    /// <returns>The list; null for nothing of interest.</returns>
    public static ParameterListSyntax? In(SyntaxNode declaration) =>
        declaration switch
        {
            MethodDeclarationSyntax method => MayHoldClient(method.ParameterList)
            && !IsPrivate(method)
            && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
                ? method.ParameterList
                : null,
            ConstructorDeclarationSyntax { ParameterList: var parameters } => MayHoldClient(parameters) ? parameters : null,
            TypeDeclarationSyntax { ParameterList: { } parameters } => MayHoldClient(parameters) ? parameters : null,
            _ => null,
        };

    private static bool MayHoldClient(ParameterListSyntax list)
    {
        foreach (var parameter in list.Parameters)
        {
            if (parameter.Type is { } type && MayBeClient(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether others may give a property its value.</summary>
    public static bool MayBe(PropertyDeclarationSyntax property) =>
        HasSetter(property)
        && MayBeClient(property.Type)
        && IsLeftToOthers(property.Initializer)
        && !property.Modifiers.Any(SyntaxKind.OverrideKeyword);

    /// <summary>Whether others may give a field its value.</summary>
    public static bool MayBe(FieldDeclarationSyntax field)
    {
        if (
            field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
            || field.Modifiers.Any(SyntaxKind.ConstKeyword)
            || !MayBeClient(field.Declaration.Type)
            || (IsPrivate(field) && field.AttributeLists.Count == 0)
        )
        {
            return false;
        }

        foreach (var variable in field.Declaration.Variables)
        {
            if (IsLeftToOthers(variable.Initializer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type may derive from a client.</summary>
    public static bool MayBe(BaseListSyntax bases)
    {
        foreach (var written in bases.Types)
        {
            if (MayBeClient(written.Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a type as it is written may be that of a client, or bring one in: a keyword, an array or a tuple is none, nor is what has the
    /// name of a value or collection of .NET, whoever declares it, or of a type in the same file that derives from nothing.
    /// </summary>
    public static bool MayBeClient(TypeSyntax type) =>
        type switch
        {
            PredefinedTypeSyntax or ArrayTypeSyntax or TupleTypeSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax => false,
            NullableTypeSyntax nullable => MayBeClient(nullable.ElementType),
            IdentifierNameSyntax { Identifier.ValueText: var name } own => !IsValue(name) && !IsPlainTypeOfFile(own, name),
            SimpleNameSyntax { Identifier.ValueText: var name } => !IsValue(name),
            _ => true,
        };

    // A type that the file declares around the place, and that derives from nothing; a part in another file may derive.
    private static bool IsPlainTypeOfFile(SyntaxNode place, string name)
    {
        for (var scope = place.Parent; scope is not null; scope = scope.Parent)
        {
            var members = scope switch
            {
                BaseNamespaceDeclarationSyntax inside => inside.Members,
                CompilationUnitSyntax file => file.Members,
                _ => default,
            };
            foreach (var member in members)
            {
                if (member is TypeDeclarationSyntax { Arity: 0, Identifier.ValueText: var declared } type && declared == name)
                {
                    return type.BaseList is null && !type.Modifiers.Any(SyntaxKind.PartialKeyword);
                }
            }
        }

        return false;
    }

    // Most parameters of a project that are no keyword and no type of its own.
    private static bool IsValue(string name) =>
        name
            is "CancellationToken"
                or "DateOnly"
                or "DateTime"
                or "DateTimeOffset"
                or "Dictionary"
                or "Guid"
                or "HashSet"
                or "ICollection"
                or "IDictionary"
                or "IEnumerable"
                or "IList"
                or "IReadOnlyCollection"
                or "IReadOnlyDictionary"
                or "IReadOnlyList"
                or "List"
                or "Stream"
                or "TimeSpan"
                or "Type"
                or "Uri";

    private static bool HasSetter(PropertyDeclarationSyntax property)
    {
        if (property.AccessorList is not null)
        {
            foreach (var accessor in property.AccessorList.Accessors)
            {
                if (accessor.IsKind(SyntaxKind.SetAccessorDeclaration) || accessor.IsKind(SyntaxKind.InitAccessorDeclaration))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsLeftToOthers(EqualsValueClauseSyntax? initializer) =>
        initializer?.Value switch
        {
            null => true,
            PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => true,
            LiteralExpressionSyntax => true,
            _ => false,
        };

    // What says nothing is private, save in an interface; what implements a member of an interface under its full name is reached through that.
    private static bool IsPrivate(MemberDeclarationSyntax member)
    {
        if (member is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null })
        {
            return true;
        }

        var isPrivate = !member.Parent.IsKind(SyntaxKind.InterfaceDeclaration);
        foreach (var modifier in member.Modifiers)
        {
            switch (modifier.Kind())
            {
                case SyntaxKind.PublicKeyword:
                case SyntaxKind.InternalKeyword:
                case SyntaxKind.ProtectedKeyword:
                    return false;
                case SyntaxKind.PrivateKeyword:
                    isPrivate = true;
                    break;
            }
        }

        return isPrivate;
    }
}

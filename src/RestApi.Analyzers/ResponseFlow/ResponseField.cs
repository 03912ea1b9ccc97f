using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>
/// What the methods of a type do with one of its private fields, by its name: who writes it, and whether the status is tested by somebody
/// who leaves the content to others.
/// </summary>
internal sealed class ResponseField
{
    private readonly Dictionary<MemberDeclarationSyntax, Uses> _members = [];

    private ResponseField() { }

    /// <summary>The methods that put a response into the field.</summary>
    public IEnumerable<MethodDeclarationSyntax> Writers =>
        _members
            .Where(static member => (member.Value & Uses.Write) != 0)
            .Select(static member => member.Key)
            .OfType<MethodDeclarationSyntax>();

    /// <summary>The uses of a private field; null when somebody else may look at it, or one method checks for another.</summary>
    public static ResponseField? Of(IFieldSymbol field, CancellationToken cancellation)
    {
        if (
            field is not { DeclaredAccessibility: Accessibility.Private, IsReadOnly: false, DeclaringSyntaxReferences: [var declaration] }
            || declaration.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer: null }
        )
        {
            return null;
        }

        var uses = new ResponseField();
        var names = field
            .ContainingType.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax(cancellation).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == field.Name);
        return names.All(uses.Add) && !uses.ChecksForOthers() ? uses : null;
    }

    private bool Add(IdentifierNameSyntax name)
    {
        ExpressionSyntax place = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : name;
        if (place.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure)
        {
            place = sure;
        }

        var use = UseOf(place);
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node =>
            node is MethodDeclarationSyntax or PropertyDeclarationSyntax
        );
        if (member is null || use == Uses.Other || (use == Uses.Write && member is not MethodDeclarationSyntax))
        {
            return false;
        }

        _members[member] = use | (_members.TryGetValue(member, out var known) ? known : Uses.None);
        return true;
    }

    private static Uses UseOf(ExpressionSyntax place) =>
        place.Parent switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == place =>
                Uses.Write,
            MemberAccessExpressionSyntax access when access.Expression == place => Member(access.Name),
            ConditionalAccessExpressionSyntax access when access.Expression == place => access
                .WhenNotNull.DescendantNodesAndSelf()
                .OfType<MemberBindingExpressionSyntax>()
                .FirstOrDefault()
                is { } first
                ? Member(first.Name)
                : Uses.Other,
            IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax { Designation: null } } => Uses.Test,
            IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax } => Uses.Test | Uses.Read,
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } =>
                Uses.None,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => Uses.None,
            _ => Uses.Other,
        };

    private static Uses Member(SimpleNameSyntax name) => ResponseApi.NamesContent(name.Identifier.ValueText) ? Uses.Read : Uses.Test;

    // Whoever tests it and calls who only reads checks for those; so does who only tests it, unless that is asked by readers alone.
    private bool ChecksForOthers()
    {
        var readers = Named(static use => (use & (Uses.Read | Uses.Test)) == Uses.Read);
        var testers = Named(static use => (use & (Uses.Read | Uses.Write | Uses.Test)) == Uses.Test);
        return _members.Any(member =>
                (member.Value & Uses.Test) != 0
                && (Mentions(member.Key, readers) || (testers.Contains(NameOf(member.Key)) && !IsPrivate(member.Key)))
            )
            || (
                testers.Count > 0
                && _members
                    .Keys.First()
                    .Parent!.ChildNodes()
                    .OfType<MemberDeclarationSyntax>()
                    .Any(other => !(_members.TryGetValue(other, out var use) && (use & Uses.Read) != 0) && Mentions(other, testers))
            );
    }

    private HashSet<string> Named(Func<Uses, bool> match) =>
        [.. _members.Where(member => match(member.Value)).Select(static member => NameOf(member.Key))];

    private static bool Mentions(MemberDeclarationSyntax member, HashSet<string> names) =>
        names.Count > 0 && member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText));

    private static string NameOf(MemberDeclarationSyntax member) =>
        member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => "",
        };

    private static bool IsPrivate(MemberDeclarationSyntax member) =>
        !member.Modifiers.Any(static modifier =>
            modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword
        );

    [Flags]
    private enum Uses
    {
        None = 0,
        Write = 1,
        Read = 2,
        Test = 4,
        Other = 8,
    }
}

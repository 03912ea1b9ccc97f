using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Walks the declarations of a syntax tree, never a body, and asks for no symbol.</summary>
/// <param name="readsAll">Whether types whose attributes have no name of ours are read too: it may have been given another one elsewhere.</param>
internal sealed class SourceFileReader(bool readsAll)
{
    private readonly List<TypePart> _types = [];
    private readonly List<TakenName> _takenNames = [];
    private readonly List<string> _names = [];

    private bool _hasRenamedMarkers = readsAll;

    public static ReadFile Read(SyntaxTree tree) => Read(tree, new SourceFileReader(readsAll: false));

    public static ReadFile ReadAll(SyntaxTree tree) => Read(tree, new SourceFileReader(readsAll: true));

    private static ReadFile Read(SyntaxTree tree, SourceFileReader reader)
    {
        var file = reader.ReadTree(tree);
        return new(file, new(reader._names));
    }

    private SourceFile ReadTree(SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax unit)
        {
            return SourceFile.Empty;
        }

        ReadMembers(unit.Members, unit.Usings);
        var hasGlobalUsings = FrameReader.HasGlobal(unit.Usings);
        return _types.Count == 0 && _takenNames.Count == 0 && !hasGlobalUsings
            ? SourceFile.Empty
            : new SourceFile(
                Path.GetFileNameWithoutExtension(tree.FilePath),
                hasGlobalUsings ? new(unit.Usings.Where(FrameReader.IsGlobal).Select(FrameReader.Read)) : default,
                new(_types),
                new(_takenNames)
            );
    }

    private void ReadMembers(SyntaxList<MemberDeclarationSyntax> members, SyntaxList<UsingDirectiveSyntax> usings)
    {
        _hasRenamedMarkers = _hasRenamedMarkers || MarkerNames.AreRenamedBy(usings);
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax declaration)
            {
                if (AddNames(declaration.Name))
                {
                    _takenNames.AddRange(TakenNames.In(TakenNames.NamespaceOf(declaration), TakenNames.NamespaceOf(declaration.Parent)));
                }

                ReadMembers(declaration.Members, declaration.Usings);
            }
            else if (ReadType(member) && GeneratedNames.NameOf(member) is { } name)
            {
                var fullName = CSharpText.Qualify(TakenNames.NamespaceOf(member.Parent), name);
                _takenNames.Add(new(fullName, GeneratedNames.IsExtension(member)));
            }
        }
    }

    /// <summary>Notes the words of a name; gives whether one of them is the name of a generated class.</summary>
    private bool AddNames(NameSyntax name) =>
        name switch
        {
            QualifiedNameSyntax qualified => AddNames(qualified.Left) | AddNames(qualified.Right),
            SimpleNameSyntax simple => AddName(simple.Identifier),
            _ => false,
        };

    private bool AddName(SyntaxToken identifier)
    {
        var name = identifier.ValueText;
        _names.Add(name);
        return GeneratedNames.IsOurs(name);
    }

    /// <summary>Reads a type and those in it; gives whether it has the name of a generated class.</summary>
    private bool ReadType(MemberDeclarationSyntax member)
    {
        var isOurs = member switch
        {
            BaseTypeDeclarationSyntax named => AddName(named.Identifier),
            DelegateDeclarationSyntax named => AddName(named.Identifier),
            _ => false,
        };
        if (member is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax)
        {
            ReadMembers((TypeDeclarationSyntax)member);
        }

        return isOurs;
    }

    // A part without a marker still says whether the type has a base class, and which types are nested in it.
    private void ReadMembers(TypeDeclarationSyntax type)
    {
        var isPartial = type.Modifiers.Any(SyntaxKind.PartialKeyword);
        var isCandidate =
            (isPartial && type.BaseList is not null)
            || (type.AttributeLists.Count > 0 && (isPartial || type is InterfaceDeclarationSyntax));
        // The types in it stand behind it.
        var position = _types.Count;
        foreach (var member in type.Members)
        {
            isCandidate =
                isCandidate
                || MemberReader.IsCandidate(member)
                || (
                    isPartial && (IsAsync(member) || member is BaseTypeDeclarationSyntax || MemberKey.OfImplementation(member) is not null)
                );
            ReadType(member);
        }

        if (isCandidate && (_hasRenamedMarkers || MarkerNames.MayBeOn(type)) && !BrokenSyntax.IsIn(type))
        {
            _types.Insert(position, ReadPart(type));
        }
    }

    // It takes the name of a call that would be added.
    private static bool IsAsync(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax method && method.Identifier.ValueText.EndsWith("Async", StringComparison.Ordinal);

    // The names that several methods have.
    private static HashSet<string> Overloaded(TypeDeclarationSyntax type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. type
                .Members.OfType<MethodDeclarationSyntax>()
                .Select(static method => method.Identifier.ValueText)
                .Where(name => !seen.Add(name)),
        ];
    }

    private static TypePart ReadPart(TypeDeclarationSyntax type)
    {
        var members = type.Members.Where(MemberReader.IsCandidate).ToList();
        var overloaded = Overloaded(type);
        return new(
            FrameReader.Read(type),
            type.BaseList is { } bases ? new(bases.Types.Select(static entry => WrittenType.Read(entry.Type))) : default,
            AttributeReader.Read(type.AttributeLists, "type"),
            new(
                members
                    .OfType<MethodDeclarationSyntax>()
                    .Where(static method => !BrokenSyntax.IsIn(method))
                    .Select(method => MemberReader.Read(method, overloaded.Contains(method.Identifier.ValueText)))
            ),
            new(
                members.OfType<PropertyDeclarationSyntax>().Where(static property => !BrokenSyntax.IsIn(property)).Select(MemberReader.Read)
            ),
            ClientHolder.In(type),
            new(
                type.Members.Where(IsAsync)
                    .OfType<MethodDeclarationSyntax>()
                    .Select(static method => method.Identifier.ValueText)
                    .Distinct()
            ),
            new(type.Members.Select(MemberKey.OfImplementation).OfType<string>())
        );
    }
}

/// <summary>What was read from one tree.</summary>
/// <param name="Names">The names of all types and namespaces in it, which may matter to other files.</param>
internal sealed record ReadFile(SourceFile File, EquatableArray<string> Names);

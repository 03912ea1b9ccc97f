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

        ReadMembers(unit.Members, unit.Usings, "");
        var globalUsings = unit.Usings.Where(FrameReader.IsGlobal).Select(FrameReader.Read);
        var file = new SourceFile(Path.GetFileNameWithoutExtension(tree.FilePath), new(globalUsings), new(_types), new(_takenNames));
        return file.IsEmpty ? SourceFile.Empty : file;
    }

    private void ReadMembers(SyntaxList<MemberDeclarationSyntax> members, SyntaxList<UsingDirectiveSyntax> usings, string outerNamespace)
    {
        _hasRenamedMarkers = _hasRenamedMarkers || MarkerNames.AreRenamedBy(usings);
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax declaration)
            {
                var name = CSharpText.Qualify(outerNamespace, CSharpText.OneLine(declaration.Name));
                _takenNames.AddRange(TakenNames.In(name, outerNamespace));
                AddNames(declaration.Name);
                ReadMembers(declaration.Members, declaration.Usings, name);
            }
            else
            {
                if (GeneratedNames.NameOf(member) is { } name && GeneratedNames.IsOurs(name))
                {
                    _takenNames.Add(new(CSharpText.Qualify(outerNamespace, name), GeneratedNames.IsExtension(member)));
                }

                ReadType(member);
            }
        }
    }

    private void AddNames(NameSyntax name)
    {
        if (name is QualifiedNameSyntax qualified)
        {
            AddNames(qualified.Left);
            AddNames(qualified.Right);
        }
        else if (name is SimpleNameSyntax simple)
        {
            _names.Add(simple.Identifier.ValueText);
        }
    }

    private void ReadType(MemberDeclarationSyntax member)
    {
        if (member is BaseTypeDeclarationSyntax named)
        {
            _names.Add(named.Identifier.ValueText);
        }
        else if (member is DelegateDeclarationSyntax { Identifier.ValueText: var name })
        {
            _names.Add(name);
        }

        if (member is not (ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax))
        {
            return;
        }

        var type = (TypeDeclarationSyntax)member;
        if (IsCandidate(type) && (_hasRenamedMarkers || MarkerNames.MayBeOn(type)) && !BrokenSyntax.IsIn(type))
        {
            _types.Add(ReadPart(type));
        }

        foreach (var nested in type.Members)
        {
            ReadType(nested);
        }
    }

    // A part without a marker still says whether the type has a base class, and which types are nested in it.
    private static bool IsCandidate(TypeDeclarationSyntax type)
    {
        var isPartial = type.Modifiers.Any(SyntaxKind.PartialKeyword);
        if (
            (isPartial && type.BaseList is not null) || (type.AttributeLists.Count > 0 && (isPartial || type is InterfaceDeclarationSyntax))
        )
        {
            return true;
        }

        foreach (var member in type.Members)
        {
            if (
                MemberReader.IsCandidate(member)
                || (isPartial && (IsAsync(member) || member is BaseTypeDeclarationSyntax || MemberKey.OfImplementation(member) is not null))
            )
            {
                return true;
            }
        }

        return false;
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

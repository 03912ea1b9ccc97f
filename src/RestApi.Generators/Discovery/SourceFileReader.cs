using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Walks the declarations of a syntax tree, never a body, and asks for no symbol.</summary>
internal sealed class SourceFileReader
{
    private readonly List<TypePart> _types = [];
    private readonly List<TakenName> _takenNames = [];
    private readonly HashSet<string> _typeNames = [];

    public static ReadFile Read(SyntaxTree tree)
    {
        var reader = new SourceFileReader();
        var file = reader.ReadFile(tree);
        return new(file, DeclaredNames.Of(reader._typeNames));
    }

    private SourceFile ReadFile(SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax unit)
        {
            return SourceFile.Empty;
        }

        ReadMembers(unit.Members, "");
        var globalUsings = unit.Usings.Where(FrameReader.IsGlobal).Select(FrameReader.Read);
        var file = new SourceFile(Path.GetFileNameWithoutExtension(tree.FilePath), new(globalUsings), new(_types), new(_takenNames));
        return file.IsEmpty ? SourceFile.Empty : file;
    }

    private void ReadMembers(SyntaxList<MemberDeclarationSyntax> members, string outerNamespace)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax declaration)
            {
                var name = CSharpText.Qualify(outerNamespace, CSharpText.OneLine(declaration.Name));
                _takenNames.AddRange(TakenNames.In(name, outerNamespace));
                ReadMembers(declaration.Members, name);
            }
            else
            {
                if (TakenNames.NameOf(member) is { } name)
                {
                    _takenNames.Add(new(CSharpText.Qualify(outerNamespace, name), TakenNames.IsExtension(member)));
                }

                ReadType(member);
            }
        }
    }

    private void ReadType(MemberDeclarationSyntax member)
    {
        if (member is BaseTypeDeclarationSyntax { Identifier.ValueText: { Length: > 0 } typeName })
        {
            _typeNames.Add(typeName);
        }

        if (member is not (ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax))
        {
            return;
        }

        var type = (TypeDeclarationSyntax)member;
        if (IsCandidate(type) && !BrokenSyntax.IsIn(type))
        {
            _types.Add(ReadPart(type));
        }

        foreach (var nested in type.Members)
        {
            ReadType(nested);
        }
    }

    // A part without a marker still says whether the type has a base class.
    private static bool IsCandidate(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword) && (type.AttributeLists.Count > 0 || type.BaseList is not null))
        {
            return true;
        }

        foreach (var member in type.Members)
        {
            if (MemberReader.IsCandidate(member))
            {
                return true;
            }
        }

        return false;
    }

    private static TypePart ReadPart(TypeDeclarationSyntax type)
    {
        var members = type.Members.Where(MemberReader.IsCandidate).ToList();
        return new(
            FrameReader.Read(type),
            type.BaseList?.Types.FirstOrDefault() is { } first ? WrittenType.Read(first.Type) : null,
            AttributeReader.Read(type.AttributeLists, "type"),
            new(members.OfType<MethodDeclarationSyntax>().Where(static method => !BrokenSyntax.IsIn(method)).Select(MemberReader.Read)),
            new(
                members.OfType<PropertyDeclarationSyntax>().Where(static property => !BrokenSyntax.IsIn(property)).Select(MemberReader.Read)
            )
        );
    }
}

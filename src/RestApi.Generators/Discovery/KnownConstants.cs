using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>
/// Writes beside the names of constants in attributes what they stand for. Only files are looked at that declare a type of which a
/// constant is named; a project that names none pays nothing.
/// </summary>
internal static class KnownConstants
{
    private static readonly ConditionalWeakTable<ReadProject, Answer> s_answers = new();

    /// <summary>The declarations of a project with the meaning of the constants that are named in them.</summary>
    public static ProjectDeclarations In(ReadProject project, IReadOnlyList<SyntaxTree> trees)
    {
        if (project.ConstantOwners.Count == 0)
        {
            return project.Declarations;
        }

        var constants = Read(project, trees, project.ConstantOwners);
        var answer = s_answers.GetOrCreateValue(project);
        return answer.For(constants) ?? answer.Set(constants, Resolve(project.Declarations, new(constants)));
    }

    /// <summary>The constants of the types of that names, and those that these need in turn.</summary>
    public static IReadOnlyList<DeclaredConstant> Read(ReadProject project, IReadOnlyList<SyntaxTree> trees, IEnumerable<string> owners)
    {
        var known = new HashSet<string>(owners, StringComparer.Ordinal);
        var constants = new List<DeclaredConstant>();
        var read = new HashSet<int>();
        for (var wanted = known.ToList(); wanted.Count > 0; )
        {
            var found = project.TreesWith(wanted).Where(read.Add).SelectMany(index => ConstantReader.Read(trees[index])).ToList();
            constants.AddRange(found);
            wanted = [.. found.SelectMany(ConstantMeaning.Owners).Where(known.Add)];
        }

        return constants;
    }

    /// <summary>The names of the types whose constants are named in attributes.</summary>
    public static IReadOnlyCollection<string> OwnersIn(ProjectDeclarations project) =>
        [
            .. project
                .Parts.Where(static part => NamesConstant(part.Type))
                .SelectMany(static part =>
                    Attributes(part.Type)
                        .SelectMany(static attribute => attribute.Arguments)
                        .Where(ConstantMeaning.Names)
                        .SelectMany(argument => ConstantMeaning.Owners(argument, part))
                )
                .Distinct(StringComparer.Ordinal),
        ];

    private static ProjectDeclarations Resolve(ProjectDeclarations project, ConstantMeaning meaning)
    {
        var resolved = project
            .Parts.Where(static part => NamesConstant(part.Type))
            .GroupBy(static part => (part.File, part.Type))
            .ToDictionary(static parts => parts.Key, parts => Resolve(parts.First(), meaning));
        return new(
            new(
                project.Files.Select(file =>
                    file.Types.Any(type => resolved.ContainsKey((file, type)))
                        ? file with
                        {
                            Types = new(file.Types.Select(type => resolved.TryGetValue((file, type), out var known) ? known : type)),
                        }
                        : file
                )
            ),
            project.Taken
        );
    }

    private static TypePart Resolve(DeclaredPart part, ConstantMeaning meaning)
    {
        var type = part.Type;
        return type with
        {
            Attributes = Resolve(type.Attributes),
            Methods = new(
                type.Methods.Select(method =>
                    method with
                    {
                        Attributes = Resolve(method.Attributes),
                        Parameters = new(
                            method.Parameters.Select(parameter => parameter with { Attributes = Resolve(parameter.Attributes) })
                        ),
                    }
                )
            ),
            Properties = new(type.Properties.Select(property => property with { Attributes = Resolve(property.Attributes) })),
        };

        EquatableArray<AttributePart> Resolve(EquatableArray<AttributePart> attributes) =>
            attributes.Any(NamesConstant)
                ? new(
                    attributes.Select(attribute =>
                        attribute with
                        {
                            Arguments = new(
                                attribute.Arguments.Select(argument =>
                                    ConstantMeaning.Names(argument) ? argument with { Meaning = meaning.Of(argument, part) } : argument
                                )
                            ),
                        }
                    )
                )
                : attributes;
    }

    // Of most types there is none.
    private static bool NamesConstant(TypePart type) => Attributes(type).Any(NamesConstant);

    private static bool NamesConstant(AttributePart attribute) => attribute.Arguments.Any(ConstantMeaning.Names);

    private static IEnumerable<AttributePart> Attributes(TypePart type) =>
        type
            .Attributes.Concat(type.Methods.SelectMany(static method => method.Attributes))
            .Concat(type.Methods.SelectMany(static method => method.Parameters).SelectMany(static parameter => parameter.Attributes))
            .Concat(type.Properties.SelectMany(static property => property.Attributes));

    /// <summary>The declarations as they were resolved last, which are the same for as long as the constants are.</summary>
    private sealed class Answer
    {
        private Tuple<IReadOnlyList<DeclaredConstant>, ProjectDeclarations>? _last;

        public ProjectDeclarations? For(IReadOnlyList<DeclaredConstant> constants) =>
            _last is { } last && last.Item1.SequenceEqual(constants) ? last.Item2 : null;

        public ProjectDeclarations Set(IReadOnlyList<DeclaredConstant> constants, ProjectDeclarations project)
        {
            _last = new(constants, project);
            return project;
        }
    }
}

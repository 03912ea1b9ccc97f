using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>The file in which a project declares its secrets.</summary>
internal static class SecretsFiles
{
    /// <summary>The secrets file of a project, TypeScript before JSON and above what is in a subfolder, or null.</summary>
    public static TextDocument? Of(Project project) =>
        All(project)
            .OrderByDescending(static document => PathOf(document).EndsWith(".ts", StringComparison.OrdinalIgnoreCase))
            .ThenBy(static document => PathOf(document).Count(static character => character is '/' or '\\'))
            .ThenBy(PathOf, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>What all secrets files of a project declare: their secrets become one class.</summary>
    public static async Task<SecretAliases> ReadAliasesAsync(Project project, CancellationToken cancellationToken)
    {
        var declared = new List<SecretDeclaration>();
        foreach (var file in All(project))
        {
            var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
            declared.AddRange(SecretsReader.Read(PathOf(file), text.ToString()).Secrets);
        }

        return new(declared, PrefixOf(project));
    }

    // Where any name will do, the usual prefix still tells people what they look at.
    private static string PrefixOf(Project project)
    {
        var options = project.AnalyzerOptions;
        var path = Of(project) is { } document ? PathOf(document) : "";
        var prefix = options.AdditionalFiles.FirstOrDefault(file => file.Path == path) is { } file
            ? SecretPrefixAnalyzer.PrefixOf(options, file)
            : "";
        return prefix.Length == 0 ? SecretNaming.VariablePrefix : prefix;
    }

    /// <summary>The text with the declarations added, or null when the file cannot be edited safely.</summary>
    public static async Task<SourceText?> DeclareAsync(
        TextDocument file,
        IReadOnlyList<KeyValuePair<string, string>> added,
        CancellationToken cancellationToken
    )
    {
        var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return SecretsEditor.Declare(PathOf(file), text.ToString(), added) is { } declared
            ? SourceText.From(declared, text.Encoding, text.ChecksumAlgorithm)
            : null;
    }

    /// <summary>Puts a new text in place, for every project that shares the file.</summary>
    public static Solution Replace(Solution solution, TextDocument file, SourceText text) =>
        solution
            .Projects.SelectMany(static project => project.AdditionalDocuments)
            .Where(document => document.Id == file.Id || (file.FilePath is { } path && document.FilePath == path))
            .Select(static document => document.Id)
            .ToList()
            .Aggregate(solution, (edited, id) => edited.WithAdditionalDocumentText(id, text));

    private static IEnumerable<TextDocument> All(Project project) =>
        project.AdditionalDocuments.Where(static document => SecretsReader.IsSecretsFile(PathOf(document)));

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Generators;

/// <summary>What the generator decided about the JSON of clients, for the rule that reports it: both ask the same code.</summary>
public static class JsonCoverage
{
    private static readonly ConditionalWeakTable<Compilation, IReadOnlyList<UncoveredJson>> s_found = new();

    // The declarations are the same object for as long as no key changes one.
    private static readonly ConditionalWeakTable<ProjectDeclarations, MentionedTypes> s_mentioned = new();

    /// <summary>The types that neither a JSON context nor a generated reader covers.</summary>
    /// <param name="compilation">The project; only its syntax is read.</param>
    /// <param name="options">Its additional files and build properties.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Each client and type once.</returns>
    public static IReadOnlyList<UncoveredJson> Find(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (!s_found.TryGetValue(compilation, out var found))
        {
            // Several rules ask, each on its own thread: one answer is kept.
            found = s_found.GetValue(compilation, _ => Search(compilation, options, cancellationToken));
        }

        return found;
    }

    private static IReadOnlyList<UncoveredJson> Search(
        Compilation compilation,
        AnalyzerOptions options,
        CancellationToken cancellationToken
    )
    {
        var (root, names) = Inputs.NamesOf(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var project = new Project(SourceFiles.Declarations(compilation, names), root, names);
        var mentioned = s_mentioned.GetValue(project.Declarations, MentionedTypes.Of);
        if (mentioned.Names.Count == 0)
        {
            return [];
        }

        var sources = options.AdditionalFiles.SelectMany(file => SecretsParser.ParseFiles(file, cancellationToken)).ToImmutableArray();
        var types = SourceFiles.TypesOf(compilation, mentioned.Names);
        var secrets = new SecretAccessors(root, names.Secrets, SecretsParser.Merge(sources, cancellationToken).Secrets);
        if (mentioned.Last is { } last && last.IsOf(names, types, secrets))
        {
            return last.Uncovered;
        }

        var json = JsonInputs.Of(project, new(types));
        IReadOnlyList<UncoveredJson> uncovered =
        [
            .. mentioned
                .Clients.SelectMany(client => UncoveredIn(client, new(secrets.For(client), json), cancellationToken))
                .Select(static type => new UncoveredJson(type.Client.Key, type.Type, type.Problem, type.HasContext))
                .Distinct(),
        ];
        mentioned.Last = new(names, types, secrets, uncovered);
        return uncovered;
    }

    /// <summary>The clients of a project, and the names that their calls mention.</summary>
    private sealed record MentionedTypes(IReadOnlyList<ClientParts> Clients, EquatableArray<string> Names)
    {
        /// <summary>The last answer: what was found for them, and with what else it was found.</summary>
        public Answer? Last { get; set; }

        public static MentionedTypes Of(ProjectDeclarations declarations)
        {
            ClientParts[] clients = [.. ClientParts.In(declarations)];
            return new(clients, DataTypes.NamesOf(clients));
        }
    }

    private sealed record Answer(
        ClassNames Names,
        EquatableArray<DataPart> Types,
        SecretAccessors Secrets,
        IReadOnlyList<UncoveredJson> Uncovered
    )
    {
        public bool IsOf(ClassNames names, EquatableArray<DataPart> types, SecretAccessors secrets) =>
            Names == names && Types == types && Secrets == secrets;
    }

    private static EquatableArray<UncoveredType> UncoveredIn(ClientParts client, ClientInputs inputs, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ParsedClients.Of(client, inputs).Uncovered;
    }

    /// <summary>What <see cref="UncoveredJson.Client"/> is for a type declaration.</summary>
    /// <param name="client">The declaration.</param>
    /// <returns>The same for all parts of one type.</returns>
    public static string KeyOf(TypeDeclarationSyntax client) => FrameReader.Read(client).Key;

    /// <summary>What <see cref="UncoveredJson.Type"/> is for a type.</summary>
    /// <param name="type">The type as it stands in the source.</param>
    /// <returns>The type on one line.</returns>
    public static string TextOf(TypeSyntax type) => CSharpText.OneLine(type);
}

/// <summary>A type that neither the JSON context of its client nor a generated reader covers.</summary>
/// <param name="Client">Tells the client; see <see cref="JsonCoverage.KeyOf"/>.</param>
/// <param name="Type">The type as it is written there, on one line.</param>
/// <param name="Problem">Why nothing can be generated for it.</param>
/// <param name="HasContext">Whether the client names a context.</param>
public sealed record UncoveredJson(string Client, string Type, string Problem, bool HasContext);

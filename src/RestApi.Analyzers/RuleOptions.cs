using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// What the <c>.editorconfig</c> of a file adds to the rules: <c>dotnet_code_quality.RAPI1001.credential_headers = X-Shop-Pass</c>, or the
/// same without the id for all rules that know the option. An entry that cannot be such a name matches nothing.
/// </summary>
public sealed class RuleOptions
{
    private const string Prefix = "dotnet_code_quality.";

    private static readonly char[] s_separators = [',', '|', ' '];

    // The compiler has one object for all files of the same sections.
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, RuleOptions> s_read = new();

    private readonly HashSet<string>? _headers;
    private readonly HashSet<string>? _parameters;
    private readonly Dictionary<string, HashSet<string>>? _types;

    private RuleOptions(AnalyzerConfigOptions options)
    {
        _headers = Read(options, RuleIds.HardcodedCredential, "credential_headers", StringComparer.OrdinalIgnoreCase);
        _parameters = Read(options, RuleIds.HardcodedCredential, "credential_parameters", StringComparer.OrdinalIgnoreCase);
        CredentialPrefixes =
        [
            .. (IEnumerable<string>?)Read(options, RuleIds.SecretShapedLiteral, "credential_prefixes", StringComparer.Ordinal) ?? [],
        ];
        CheckMethods = Read(options, RuleIds.UncheckedResponse, "check_methods", StringComparer.Ordinal);
        AllowedHosts = Read(options, RuleIds.PlainHttp, "allowed_hosts", StringComparer.OrdinalIgnoreCase);
        _types = ReadTypes(options);
    }

    /// <summary>What a file without options has.</summary>
    public static RuleOptions None { get; } = new(Empty.Instance);

    /// <summary>How credentials of the user's own services begin.</summary>
    internal IReadOnlyList<string> CredentialPrefixes { get; }

    /// <summary>Methods that throw for a response which is no success, such as <c>Acme.Http.Check.Demand</c>; null for none.</summary>
    internal HashSet<string>? CheckMethods { get; }

    /// <summary>Hosts that may be called in plain text; null for none.</summary>
    internal HashSet<string>? AllowedHosts { get; }

    /// <summary>The options of a file, read once.</summary>
    /// <param name="options">The options of the project.</param>
    /// <param name="tree">The file.</param>
    /// <returns>What its sections of all <c>.editorconfig</c> files say.</returns>
    public static RuleOptions Of(AnalyzerOptions options, SyntaxTree tree) =>
        options is null ? None : s_read.GetValue(options.AnalyzerConfigOptionsProvider.GetOptions(tree), static read => new(read));

    internal bool IsCredentialHeader(string name) => CredentialNames.IsCredentialHeader(name) || (_headers?.Contains(name.Trim()) ?? false);

    internal bool IsCredentialParameter(string name) =>
        CredentialNames.IsCredentialQueryParameter(name) || (_parameters?.Contains(name.Trim()) ?? false);

    /// <summary>Whether a rule says nothing in the type that a symbol is or stands in.</summary>
    internal bool Excludes(string rule, ISymbol? symbol)
    {
        if (_types is null || !_types.TryGetValue(rule, out var types))
        {
            return false;
        }

        for (var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (types.Contains(FullName(type)))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsCheck(IMethodSymbol method) =>
        CheckMethods is not null && CheckMethods.Contains($"{FullName(method.ContainingType)}.{method.Name}");

    // Acme.Http.Gateway, also for Gateway<T>; nested types with a dot.
    private static string FullName(INamedTypeSymbol type) =>
        type.OriginalDefinition.ToDisplayString(
            SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None)
        );

    private static Dictionary<string, HashSet<string>>? ReadTypes(AnalyzerConfigOptions options)
    {
        Dictionary<string, HashSet<string>>? all = null;
        foreach (
            var (rule, option) in new[]
            {
                (RuleIds.HardcodedCredential, "safe_types"),
                (RuleIds.SecretShapedLiteral, "safe_types"),
                (RuleIds.DirectHttpClient, "allowed_types"),
                (RuleIds.Socket, "allowed_types"),
                (RuleIds.ThirdPartyHttpClient, "allowed_types"),
            }
        )
        {
            if (Read(options, rule, option, StringComparer.Ordinal) is { } types)
            {
                (all ??= []).Add(rule, types);
            }
        }

        return all;
    }

    private static HashSet<string>? Read(AnalyzerConfigOptions options, string rule, string option, StringComparer comparer) =>
        options.TryGetValue($"{Prefix}{rule}.{option}", out var value) || options.TryGetValue(Prefix + option, out value)
            ? new(value.Split(s_separators, StringSplitOptions.RemoveEmptyEntries), comparer)
            : null;

    /// <summary>
    /// The options of the files of a project, for what asks at every text: the compiler looks at one file after the other, so the last answer
    /// is mostly the next one.
    /// </summary>
    internal sealed class OfFiles(AnalyzerOptions options)
    {
        private Answer? _last;

        public RuleOptions Of(SyntaxTree file)
        {
            var last = _last;
            if (last is null || !ReferenceEquals(last.File, file))
            {
                _last = last = new(file, RuleOptions.Of(options, file));
            }

            return last.Options;
        }

        private sealed record Answer(SyntaxTree File, RuleOptions Options);
    }

    private sealed class Empty : AnalyzerConfigOptions
    {
        public static readonly Empty Instance = new();

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}

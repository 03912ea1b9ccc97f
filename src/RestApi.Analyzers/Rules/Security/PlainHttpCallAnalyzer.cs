using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1006: a call goes to another machine over plain http. URLs in attributes are those of RAPI4116.</summary>
public sealed class PlainHttpCallAnalyzer : DiagnosticAnalyzer
{
    private const string HostsOption = "dotnet_code_quality." + RuleIds.PlainHttpCall + ".allowed_hosts";
    private const string Scheme = "http";

    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.PlainHttpCall,
        title: "Call is sent in plain text",
        messageFormat: "The URL is plain http, so everybody on the way reads and changes what is sent; use https",
        category: "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Over http all that is sent and received, credentials too, is readable and changeable on the way. The runtime refuses "
            + "such a call unless RestApi:AllowedHttpHosts names its host. Loopback is fine.",
        helpLinkUri: Rules.HelpLink(RuleIds.PlainHttpCall)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                start.RegisterCallAction(
                    operation => Analyze(operation, symbols),
                    method => UrlUse.MayTake(method, symbols),
                    OperationKind.Invocation,
                    OperationKind.ObjectCreation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        if (UrlUse.Of(context.Operation, symbols) is not { } use)
        {
            return;
        }

        var seen = new HashSet<Location>();
        foreach (var text in TextFlow.Read(use.Value))
        {
            if (IsPlain(text.Text, context) && Place(text, use.Value) is var (location, literal) && seen.Add(location))
            {
                context.ReportDiagnostic(Diagnostic.Create(s_rule, location, literal is null ? [] : new[] { literal }, messageArgs: null));
            }
        }
    }

    private static bool IsPlain(string url, OperationAnalysisContext context) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        && WrittenHost.Of(url) is { } host
        && WrittenHost.IsElsewhere(host)
        && !IsAllowed(host, context);

    private static bool IsAllowed(string host, OperationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        return (
                provider.GetOptions(context.Operation.Syntax.SyntaxTree).TryGetValue(HostsOption, out var hosts)
                || provider.GlobalOptions.TryGetValue(HostsOption, out hosts)
            ) && WrittenHost.IsIn(host, hosts);
    }

    /// <summary>What to underline in the call, and the scheme in the literal where the call only names it.</summary>
    private static (Location Location, Location? Literal) Place(WrittenText text, IOperation value)
    {
        if (text.PartAt(0, Scheme.Length) is not { } part)
        {
            return (value.Syntax.GetLocation(), null);
        }

        var scheme = part.Origin is { SourceTree: { } tree } origin
            ? SchemeIn(tree.GetRoot().FindNode(origin.SourceSpan, getInnermostNodeForTie: true))
            : SchemeIn(part.Site);
        return part.Origin is null ? (scheme ?? part.Site.GetLocation(), null) : (part.Site.GetLocation(), scheme);
    }

    private static Location? SchemeIn(SyntaxNode literal)
    {
        var token = literal switch
        {
            LiteralExpressionSyntax text => text.Token,
            InterpolatedStringTextSyntax text => text.TextToken,
            _ => default,
        };
        var start = token.Text?.IndexOf(Scheme, StringComparison.OrdinalIgnoreCase) ?? -1;
        return start < 0 ? null : Location.Create(literal.SyntaxTree, new TextSpan(token.SpanStart + start, Scheme.Length));
    }
}

using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// Who wants to hear of which types and members. Each file is gone through once: nearly all of its declarations matter to no rule, and the
/// compiler would call each rule for each of them.
/// </summary>
internal sealed class DeclarationListeners
{
    private readonly Dictionary<SyntaxKind, List<Listener>> _byKind = [];

    private readonly record struct Listener(Func<MemberDeclarationSyntax, bool> Matters, Action<DeclarationContext> Action);

    public void Add(Action<DeclarationContext> action, Func<MemberDeclarationSyntax, bool> matters, SyntaxKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (!_byKind.TryGetValue(kind, out var listeners))
            {
                _byKind.Add(kind, listeners = []);
            }

            listeners.Add(new(matters, action));
        }
    }

    /// <summary>Hands the declarations of a file on, each to the rules to which it matters.</summary>
    public void Hear(SemanticModelAnalysisContext file)
    {
        if (file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken) is CompilationUnitSyntax { Members: var members })
        {
            HearAll(members, file);
        }
    }

    private void HearAll(SyntaxList<MemberDeclarationSyntax> members, in SemanticModelAnalysisContext file)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax scope)
            {
                HearAll(scope.Members, file);
            }
            else
            {
                Hear(member, file);
                if (member is TypeDeclarationSyntax type)
                {
                    file.CancellationToken.ThrowIfCancellationRequested();
                    HearAll(type.Members, file);
                }
            }
        }
    }

    private void Hear(MemberDeclarationSyntax member, in SemanticModelAnalysisContext file)
    {
        if (!_byKind.TryGetValue(member.Kind(), out var listeners))
        {
            return;
        }

        DeclarationContext? context = null;
        foreach (var (matters, action) in listeners)
        {
            if (!matters(member))
            {
                continue;
            }

            context ??= new(member, file);
            if (context.Value.IsGenerated)
            {
                return;
            }

            action(context.Value);
        }
    }
}

using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>Who wants to hear of methods with attributes. Most methods have none, and are passed over once for all rules.</summary>
internal sealed class MarkedMethods
{
    private readonly List<Action<SyntaxNodeAnalysisContext>> _listeners = [];

    public void Add(Action<SyntaxNodeAnalysisContext> action) => _listeners.Add(action);

    /// <summary>Hands a method on that may have an attribute of ours, here or at its other part.</summary>
    public void Hear(SyntaxNodeAnalysisContext context)
    {
        if (!ForeignAttributes.MayLeaveOurs((MethodDeclarationSyntax)context.Node))
        {
            return;
        }

        foreach (var action in _listeners)
        {
            action(context);
        }
    }
}

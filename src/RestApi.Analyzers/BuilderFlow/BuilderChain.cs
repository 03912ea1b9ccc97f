using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>Tells the chains of calls, which most requests are, in which nothing can be wrong: they cost no flow graph.</summary>
internal static class BuilderChain
{
    private static readonly BuilderArguments s_written = new(model: null);

    /// <summary>Whether a call belongs to a chain from <c>client.CreateRequest</c> to its execution that sets no header twice and no doubtful body.</summary>
    public static bool IsSound(IInvocationOperation call, BuilderApi api)
    {
        var link = Last(call);
        if (api.StepOf(link.TargetMethod) != BuilderStep.Execute)
        {
            return false;
        }

        HashSet<string>? headers = null;
        var (hasFiles, bodies) = (false, 0);
        while (link.Instance is IInvocationOperation before)
        {
            link = before;
            switch (api.StepOf(link.TargetMethod))
            {
                case BuilderStep.Configure:
                    if (s_written.Header(link) is { } header && !(headers ??= new(StringComparer.OrdinalIgnoreCase)).Add(header.Name))
                    {
                        return false;
                    }

                    hasFiles |= link.TargetMethod.Name == "AddFile";
                    bodies += SetsBody(link) ? 1 : 0;
                    break;
                case BuilderStep.CreateRequest:
                    // A form with files brings a header of its own.
                    return link.Instance is not null
                        && !(hasFiles && headers is not null)
                        && (bodies == 0 || (bodies == 1 && MayHaveBody(link)));
                default:
                    return false;
            }
        }

        return false;
    }

    private static IInvocationOperation Last(IInvocationOperation call)
    {
        while (call.Parent is IInvocationOperation next && next.Instance == call && next.TargetMethod.ContainingType.Name == "RestRequest")
        {
            call = next;
        }

        return call;
    }

    private static bool SetsBody(IInvocationOperation link) =>
        link.TargetMethod.Name is "AddJsonBody" or "AddXmlBody" or "AddBody" or "AddFile" or "AddFormField" or "AddFormFields";

    private static bool MayHaveBody(IInvocationOperation creation) =>
        creation.Arguments is [_, { Value.ConstantValue: { HasValue: true, Value: "POST" or "PUT" or "PATCH" or "DELETE" } }, ..];
}
